'use strict';
/*
 * Preloaded into every child of `npm start`. The IPC channel is a leash: it closes when the parent ends, however it
 * ends (SIGKILL too), and then the child ends as well. The message "stop" asks for the same while the parent lives;
 * it works on Windows, where signals do not.
 */
const MERCY_MS = 3000;

const { setTimeout } = require('node:timers');

const end = () => {
  setTimeout(() => process.exit(1), MERCY_MS).unref();
  // With the parent gone nobody reads; a farewell on stdout must not break the flush off.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);
  // A program that flushes when it is told to terminate (Azurite writes its tables) gets to do so.
  if (process.listenerCount('SIGTERM') > 0) process.emit('SIGTERM', 'SIGTERM');
  else process.exit(0);
};

if (process.channel) {
  process.on('disconnect', end);
  process.on('message', (message) => {
    if (message === 'stop') end();
  });
  // The leash must not keep a program alive that has nothing left to do.
  process.channel.unref();
}
