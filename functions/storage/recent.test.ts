import { recentOnes } from './recent';

test('the last ones are kept, and the one that was kept longest ago goes', () => {
  const recent = recentOnes<number>(2);
  recent.keep('a', 1);
  recent.keep('b', 2);
  recent.keep('a', 3);
  recent.keep('c', 4);
  expect(['a', 'b', 'c'].map(recent.get)).toEqual([3, undefined, 4]);
  recent.forget('a');
  expect(recent.get('a')).toBeUndefined();
});
