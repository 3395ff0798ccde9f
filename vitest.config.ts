import { defineConfig } from 'vitest/config'

const FAULTS = {
  globalSetup: ['tests/faults/support/build-programs.ts'],
  testTimeout: 600_000,
  // A shop of some hundred saves is made before: seconds, on a busy machine half a minute.
  hookTimeout: 120_000,
}

const ALONE = ['tests/main/store/queries.test.ts', 'tests/main/week/no-walk.test.ts', 'tests/renderer/queries.test.ts']

export default defineConfig({
  test: {
    // As many as the smallest machine that runs them has cores; left to itself, one core would stand idle.
    maxWorkers: 2,
    projects: [
      {
        test: {
          name: 'unit',
          include: ['tests/{domain,main,preload,renderer,scripts}/**/*.test.ts'],
          globalSetup: ['tests/support/begun-shop.ts'],
          setupFiles: ['tests/support/property-seed.ts'],
          testTimeout: 60_000,
          exclude: ALONE,
          // What a file loads serves the next: loading it anew took a third of the time. None may leave anything behind.
          isolate: false,
        },
      },
      // These ask what a process has loaded, or load something in the place of another.
      {
        test: {
          name: 'alone',
          include: ALONE,
          setupFiles: ['tests/support/property-seed.ts'],
          testTimeout: 60_000,
        },
      },
      // Children are killed and disks break here; each file has one child at a time, so that none starves another's.
      {
        test: {
          ...FAULTS,
          name: 'faults',
          include: ['tests/faults/**/*.test.ts'],
          globalSetup: ['tests/support/begun-shop.ts', ...FAULTS.globalSetup],
        },
      },
      // The same where what is lost would be lost for good: on records that their owner keeps encrypted.
      {
        test: {
          ...FAULTS,
          name: 'encrypted',
          include: ['tests/faults/{kill,restore-kill,power,every-write}.test.ts'],
          setupFiles: ['tests/support/encrypted.ts'],
          env: {
            RECORDS: 'encrypted',
            // A sample smaller still than that of plain records: but where somebody asks for a number of their own.
            KILLS: process.env['KILLS'] ?? '90',
            CUTS: process.env['CUTS'] ?? '16',
            FAILURES: process.env['FAILURES'] ?? '2',
          },
        },
      },
    ],
  },
})
