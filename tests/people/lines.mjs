// A program that answers each JSON line with one JSON line, and a count of what held.

import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';

export function speak(program, args = []) {
  const child = spawn(program, args, { stdio: ['pipe', 'pipe', 'inherit'] });
  const waiting = [];
  createInterface({ input: child.stdout }).on('line', (line) => waiting.shift()?.resolve(JSON.parse(line)));
  child.on('exit', (code) => waiting.splice(0).forEach(({ reject }) => reject(new Error(`${program} ended with ${code}`))));
  return {
    ask: (question) => new Promise((resolve, reject) => {
      waiting.push({ resolve, reject });
      child.stdin.write(`${JSON.stringify(question)}\n`);
    }),
    end: () => child.stdin.end(),
  };
}

/** Counts what held and what did not; `close` prints it and gives the exit code. */
export function tally() {
  let passed = 0;
  const faults = [];
  return {
    held: (good, what) => (good ? (passed += 1) : faults.push(what)),
    close: () => {
      for (const fault of faults) console.log(`FAULT ${fault}`);
      console.log(`${passed} passed, ${faults.length} failed`);
      return faults.length === 0 ? 0 : 1;
    },
  };
}
