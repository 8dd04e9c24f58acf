/** A piece of Adaptive Card JSON. */
export interface Element {
  readonly type: string;
  readonly [property: string]: unknown;
}

export interface Card extends Element {
  readonly type: 'AdaptiveCard';
  readonly version: '1.5';
  readonly lang: string;
  readonly fallbackText: string;
  readonly body: readonly Element[];
  readonly actions?: readonly Element[];
}
