import * as v from 'valibot'
import { MATSUNOUCHI_ENDS } from '#domain/letters/new-year.ts'
import { OBON_MONTHS } from '#domain/letters/windows.ts'
import { SHOP_KINDS } from '#domain/shop-kind.ts'
import { BIRTHDAY_MODES, OFF_AT_FIRST, type RulesChosen } from '#domain/week/facts.ts'
import { SEASONAL_TO, SEASONS } from '#domain/week/seasons.ts'
import { REASONS } from '#domain/week/week.ts'
import type { Api } from './api.ts'
import { awayInputs } from './inputs/away.ts'
import { duplicatesInputs } from './inputs/duplicates.ts'
import { familyInputs } from './inputs/families.ts'
import { complaintsInputs } from './inputs/complaints.ts'
import { benefitsInputs } from './inputs/benefits.ts'
import { besideCardInputs } from './inputs/beside-card.ts'
import { calendarInputs } from './inputs/calendar.ts'
import { filesInputs } from './inputs/files.ts'
import { groupsInputs } from './inputs/groups.ts'
import { lettersInputs, sender } from './inputs/letters.ts'
import { monthLineInputs } from './inputs/month-line.ts'
import { newYearInputs } from './inputs/new-year.ts'
import { ownRulesInputs } from './inputs/own-rules.ts'
import { papersInputs } from './inputs/papers.ts'
import { peopleInputs } from './inputs/people.ts'
import { pinInputs } from './inputs/pin.ts'
import { postalInputs } from './inputs/postal.ts'
import { rightsInputs } from './inputs/rights.ts'
import { storiesInputs } from './inputs/stories.ts'
import { surveysInputs } from './inputs/surveys.ts'
import { timelineInputs } from './inputs/timeline.ts'
import { wishesInputs } from './inputs/wishes.ts'
import { voicesInputs } from './inputs/voices.ts'
import { byLanguage, name, nothing, sought, whole } from './inputs/values.ts'
import { PAGE_SHEETS } from './page-sheets.ts'

const shopKind = v.picklist(SHOP_KINDS)
/** One a week is little, and more than a hundred nobody writes by hand. */
const lettersAWeek = v.pipe(whole(100), v.minValue(1))

/** None is a choice: who calls nobody writes. */
const callsAWeek = whole(100)
const days = (most: number) => v.pipe(whole(most), v.minValue(1))
const rules = v.strictObject({
  thanksWithin: days(60),
  thanksAtMost: days(60),
  birthdays: v.picklist(BIRTHDAY_MODES),
  // Farther ahead, one birthday would be taken for two (SAME_BIRTHDAY).
  birthdayLead: days(45),
  birthdayDay: v.pipe(whole(28), v.minValue(10)),
  followUpAfter: days(60),
  // What was said longer ago than a year and a bit is not looked at.
  followUpRest: days(365),
  silentAfter: days(365),
  giftLead: days(60),
  secondStepAfter: days(60),
  answerWithin: days(30),
  benefitAfter: days(730),
  seasons: v.pipe(v.array(v.picklist(SEASONS)), v.maxLength(SEASONS.length)),
  seasonalTo: v.picklist(SEASONAL_TO),
  off: v.pipe(v.array(v.picklist(REASONS)), v.maxLength(REASONS.length)),
}) satisfies v.GenericSchema<unknown, RulesChosen>

/** As JSON in JSON its quotes are written twice, and a message holds a million signs. */
const KEPT_MAX = 450_000

const shopName = v.pipe(name, v.minLength(1))

const shopInputs = {
  'shop:state': nothing,
  'shop:open-again': nothing,
  'shop:create': v.strictObject({
    shopName,
    shopKind,
    sender: v.nullable(sender),
    lettersAWeek,
    start: v.picklist(['empty', 'sample']),
  }),
  'shop:leave-sample': nothing,
  'clock:confirm': nothing,
  'menu:language': byLanguage,
  'page:pdf': v.strictObject({ ...byLanguage.entries, sheet: v.picklist(PAGE_SHEETS) }),
  'page:keep': v.strictObject({ text: sought(KEPT_MAX) }),
  'page:kept': nothing,
  'settings:get': nothing,
  'settings:save': v.strictObject({
    shopKind,
    lettersAWeek,
    callsAWeek,
    rules,
    customs: v.strictObject({ endOfMatsunouchi: v.picklist(MATSUNOUCHI_ENDS), obon: v.picklist(OBON_MONTHS) }),
  }),
  'settings:rename-shop': v.strictObject({ name: shopName }),
  'rules:offer': nothing,
  'rules:answer': v.strictObject({ rule: v.picklist(OFF_AT_FIRST), isWanted: v.boolean() }),
  'backup:later': nothing,
  'paper-cards:get': nothing,
  'paper-cards:about': v.strictObject({ about: whole(1_000_000) }),
}

/** The door's check of every call; the forms of the page use the same schemas. */
export const inputs = {
  ...shopInputs,
  ...calendarInputs,
  ...filesInputs,
  ...pinInputs,
  ...papersInputs,
  ...peopleInputs,
  ...duplicatesInputs,
  ...postalInputs,
  ...familyInputs,
  ...groupsInputs,
  ...ownRulesInputs,
  ...besideCardInputs,
  ...benefitsInputs,
  ...complaintsInputs,
  ...wishesInputs,
  ...surveysInputs,
  ...timelineInputs,
  ...voicesInputs,
  ...awayInputs,
  ...monthLineInputs,
  ...lettersInputs,
  ...newYearInputs,
  ...storiesInputs,
  ...rightsInputs,
} satisfies { [C in keyof Api]: v.GenericSchema<unknown, Api[C]['in']> }
