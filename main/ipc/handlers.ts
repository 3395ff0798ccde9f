import type { Api } from '#contract/api.ts'
import type { Session } from '#main/store/session.ts'
import type { SessionCall } from './answerers.ts'
import { awayHandlers } from './handlers/away.ts'
import { calendarHandlers } from './handlers/calendar.ts'
import { familyHandlers } from './handlers/families.ts'
import { groupsHandlers } from './handlers/groups.ts'
import { benefitsHandlers } from './handlers/benefits.ts'
import { complaintsHandlers } from './handlers/complaints.ts'
import { besideCardHandlers } from './handlers/beside-card.ts'
import { importsHandlers } from './handlers/imports.ts'
import { lettersHandlers } from './handlers/letters.ts'
import { monthLineHandlers } from './handlers/month-line.ts'
import { newYearHandlers } from './handlers/new-year.ts'
import { ownRulesHandlers } from './handlers/own-rules.ts'
import { peopleHandlers } from './handlers/people.ts'
import { postalHandlers } from './handlers/postal.ts'
import { rightsHandlers } from './handlers/rights.ts'
import { rulesHandlers } from './handlers/rules.ts'
import { shopHandlers } from './handlers/shop.ts'
import { storiesHandlers } from './handlers/stories.ts'
import { surveysHandlers } from './handlers/surveys.ts'
import { timelineHandlers } from './handlers/timeline.ts'
import { voicesHandlers } from './handlers/voices.ts'
import { wishesHandlers } from './handlers/wishes.ts'
import { weekHandlers } from './handlers/week.ts'

type Handlers = { readonly [C in SessionCall]: (session: Session, input: Api[C]['in']) => Api[C]['out'] }

/** One service a call; what a call may be given was checked at the door. */
const handlers: Handlers = {
  ...shopHandlers,
  ...calendarHandlers,
  ...peopleHandlers,
  ...postalHandlers,
  ...familyHandlers,
  ...groupsHandlers,
  ...ownRulesHandlers,
  ...besideCardHandlers,
  ...benefitsHandlers,
  ...complaintsHandlers,
  ...wishesHandlers,
  ...surveysHandlers,
  ...importsHandlers,
  ...timelineHandlers,
  ...voicesHandlers,
  ...awayHandlers,
  ...monthLineHandlers,
  ...weekHandlers,
  ...rulesHandlers,
  ...lettersHandlers,
  ...newYearHandlers,
  ...storiesHandlers,
  ...rightsHandlers,
}

export function isSessionCall(name: string): name is SessionCall {
  return Object.hasOwn(handlers, name)
}

/** The one place where a name meets its service; the pair is right because `handlers` is typed by name. */
export function handle<C extends SessionCall>(session: Session, name: C, input: Api[C]['in']): Api[C]['out'] {
  return handlers[name](session, input)
}
