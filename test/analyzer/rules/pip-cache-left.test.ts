import { catches, catchesNot, notShipped } from './catches';

const RULE = 'pip-cache-left';
const FAULT = 'FROM python:3.14-slim\nCOPY requirements.txt .\nRUN pip install -r requirements.txt';

test('catches a cache that stays, however pip is called', () => {
  catches(RULE, FAULT, 3);
  catches(RULE, 'FROM python:3.14-slim\nRUN python3 -m pip install flask', 2);
  catches(RULE, 'FROM python:3.14-slim\nENV PIP_NO_CACHE_DIR=0\nRUN pip3 install flask', 3);
});

test('does not catch --no-cache-dir, the variable, a cleanup, or a cache mount', () => {
  catchesNot(RULE, 'FROM python:3.14-slim\nRUN pip install --no-cache-dir flask');
  catchesNot(RULE, 'FROM python:3.14-slim\nENV PIP_NO_CACHE_DIR=1\nRUN pip install flask');
  catchesNot(RULE, 'FROM python:3.14-slim\nRUN PIP_NO_CACHE_DIR=on pip install flask');
  catchesNot(RULE, 'FROM python:3.14-slim\nRUN pip install flask && rm -rf /root/.cache');
  catchesNot(RULE, 'FROM python:3.14-slim\nRUN pip install flask && pip cache purge');
  catchesNot(RULE, 'FROM python:3.14-slim\nRUN --mount=type=cache,target=/root/.cache/pip pip install flask');
});

test('does not catch a stage that does not ship', () => {
  catchesNot(RULE, notShipped(FAULT));
});
