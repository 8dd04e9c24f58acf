import { placement } from '../core/testing/placements';
import { perRegister } from './perRegister';
import { testPorts } from './testing/ports';

test('what is made of a register is made once, and again when another is in force', async () => {
  const ports = await testPorts([]);
  const sizes: number[] = [];
  const sizeOf = perRegister((_, { size }) => {
    sizes.push(size);
    return { size };
  });
  expect(await sizeOf(ports)).toEqual({ size: 0 });
  await ports.registers.replace([placement().build()], 'test', ports.clock.now());
  const made = await sizeOf(ports);
  expect(made).toEqual({ size: 1 });
  expect(await sizeOf(ports)).toBe(made);
  expect(sizes).toEqual([0, 1]);
});
