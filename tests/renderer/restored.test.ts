import { beforeEach, expect, test } from 'vitest'
import { go, startAt, usePlace } from '../../renderer/stores/place.ts'
import { tellRestored, useRestored } from '../../renderer/stores/restored.ts'

const RESTORED = { people: 12, visits: 30, before: null, erasedAgain: 0, olderSheet: null }

beforeEach(() => usePlace.setState(usePlace.getInitialState(), true))

test('what a restore brought is told where the copies are, until that place is left', () => {
  tellRestored(RESTORED)
  startAt({ at: 'backup' })
  expect(useRestored.getState().restored).toEqual(RESTORED)
  go({ at: 'week' })
  go({ at: 'backup' })
  expect(useRestored.getState().restored).toBeNull()
})
