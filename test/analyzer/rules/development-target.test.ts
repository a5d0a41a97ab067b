import { analyze } from '../../../src/analyzer/analyze';
import { catches, catchesNot } from './catches';

const RULE = 'development-target';
const FAULT =
  'FROM node:24-slim AS prod\nCMD ["node", "a.js"]\n\nFROM prod AS dev-envs\nRUN apt-get update && apt-get install -y git';

test('catches a development stage at the end, and weighs it against the one that was meant', () => {
  const { facts, saves } = catches(RULE, FAULT, 4);
  expect(facts).toEqual({ name: 'dev-envs', suggestion: 'prod' });
  expect(saves?.likely).toBeGreaterThan(50_000_000);
});

test('does not catch a development stage that is not the last', () => {
  catchesNot(RULE, 'FROM node:24-slim AS base\nFROM base AS dev\nFROM base AS prod\nCMD ["node", "a.js"]');
});

test('does not catch a development stage that was asked for', () => {
  catchesNot(RULE, 'FROM node:24-slim AS base\nFROM base AS dev\nFROM base AS prod\nCMD ["node", "a.js"]', {
    target: 'dev',
  });
  const asked = analyze('FROM node:24-slim AS dev\nFROM dev AS prod\nCMD ["node", "a.js"]', {
    target: 'dev',
  });
  expect(asked.target).toEqual({ index: 0, name: 'dev', development: true });
});

test('does not catch a file of one stage, nor names that only sound alike', () => {
  catchesNot(RULE, 'FROM node:24-slim AS dev\nCMD ["node", "a.js"]');
  catchesNot(RULE, 'FROM node:24-slim AS base\nFROM base AS device-server\nCMD ["node", "a.js"]');
});
