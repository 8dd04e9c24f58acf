import { Instant } from '../../core/calendar/clock';
import { day } from '../../core/calendar/day';
import type { Language } from '../../core/language';
import { alertSettingsCard } from '../alertSettings.card';
import type { Card } from '../element';
import { noticeCard } from '../notice.card';
import { texts } from '../texts/texts';
import type { MakeCards } from './sample';

const now = Instant.parse('2021-12-31T09:00:00Z');

type Settings = Omit<Parameters<typeof alertSettingsCard>[0], 'now' | 'lang'>;

const settings =
  (more: Settings) =>
  (lang: Language): Card =>
    alertSettingsCard({ now, lang, ...more });

const quietHours = { from: '18:00', to: '07:30' };

export const alertSamples: MakeCards = {
  'alerts-on': settings({ calm: {} }),
  'alerts-paused': settings({ calm: { pausedUntil: day('2022-01-10') } }),
  'alerts-paused-assumed': settings({ calm: { pausedUntil: day('2022-01-03'), quietHours }, assumed: true }),
  'alerts-pause-over': settings({ calm: { pausedUntil: day('2021-12-31'), quietHours } }),
  'alerts-past': settings({ calm: {}, unmet: { kind: 'past', until: day('2021-12-30') } }),
  'alerts-too-far': settings({ calm: {}, unmet: { kind: 'tooFar' } }),
  'alerts-unclear-day': settings({ calm: { quietHours }, unmet: { kind: 'unclear', what: 'day' } }),
  'alerts-unclear-hours': settings({ calm: {}, unmet: { kind: 'unclear', what: 'hours' } }),
  'alerts-shared': (lang) => noticeCard(lang, texts[lang].alerts.onlyPersonal),
};
