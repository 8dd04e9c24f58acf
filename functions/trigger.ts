import type { HttpRequest, HttpResponseInit, InvocationContext } from '@azure/functions';

type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';

/** Answers one HTTP route under `/api` (see `routePrefix` in host.json) or, with an absolute route, the path itself. */
export interface HttpTrigger {
  kind: 'http';
  name: string;
  methods: Method[];
  /** Without a leading slash, as Azure Functions writes it: `api/kpi`, `tab/{*path}`. */
  route: string;
  handler: (request: HttpRequest, context: InvocationContext) => Promise<HttpResponseInit>;
}

/** Why a timer is called: at its time, after one that the platform missed, or because somebody asked for it. */
export type TimerCall = 'onTime' | 'late' | 'byHand';

/** Runs by an NCRONTAB expression of six fields, seconds first. */
export interface TimerTrigger {
  kind: 'timer';
  name: string;
  schedule: string;
  handler: (context: InvocationContext, call: TimerCall) => Promise<void>;
}

/** Takes the messages of one storage queue; throws to have the message delivered again. */
export interface QueueTrigger {
  kind: 'queue';
  name: string;
  queueName: string;
  /** The message, parsed from JSON where it is JSON. */
  handler: (message: unknown, context: InvocationContext) => Promise<void>;
}

/** What the platform calls. Which host does so (Azure, or the one in dev/) is not known here. */
export type Trigger = HttpTrigger | TimerTrigger | QueueTrigger;
