// Which of all that is kept of a person stands on ご本人にお見せする記録. Tables and columns by their names: a test holds
// the list against the schema, so that nothing that comes later is left out without a word.
import { OF_CARD, RELATION } from './disclosed-relation.ts'

/** Why something does not stand there. */
export type LeftOutWhy =
  // a number, an order or a moment by which the program holds rows together
  | 'inside'
  // made of what stands there, and made anew at any time
  | 'made'
  // about somebody else, or the shop's own
  | 'others'
  // 鍵・暗証番号・留守の予定: never on paper (docs/decisions/023); that something is kept stands there, and since when
  | 'locked'
  // stands there in another place, or lies beside the page
  | 'beside'

/** Codes that have words. */
export type CodeOf =
  | 'kinds'
  | 'known'
  | 'channels'
  | 'places'
  | 'relatives'
  | 'scopes'
  | 'mourned'
  | 'notes'
  | 'sources'
  | 'locked'
  | 'photos'
  | 'statuses'
  | 'charges'
  | 'weekdays'
  | 'directions'
  | 'reasons'
  | 'receipts'
  | 'promises'
  | 'letters'
  | 'against'
  | 'week'
  | 'requests'
  | 'cameBy'
  | 'answers'
  | 'moods'
  | 'checks'
  | 'decisions'
  | 'benefits'

/**
 * How a column is shown. own: the person's own words and names, as typed. text: words of the shop, in which names of others
 * are covered. hidden: who else it was is not told, only that it is written. yes: said where it is so. codes: several.
 */
export type ShownAs =
  | 'own'
  | 'text'
  | 'hidden'
  | 'day'
  | 'number'
  | 'yen'
  | 'yes'
  | 'occasion'
  | `code ${CodeOf}`
  | `codes ${CodeOf}`

type Column = ShownAs | `- ${LeftOutWhy}`

/** With its card, and with the import that brought it. */
const IMPORTED = { ...OF_CARD, import_key: '- inside' } as const

/** In the order of the page. */
export const DISCLOSED = {
  customers: {
    number: 'own',
    kind: 'code kinds',
    family_name: 'own',
    given_name: 'own',
    family_kana: 'own',
    given_kana: 'own',
    honorific: 'own',
    title: 'own',
    company: 'own',
    company_kana: 'own',
    department: 'own',
    birthday: 'day',
    line_name: 'own',
    likes: 'text',
    usual: 'text',
    caution: 'text',
    note: 'text',
    known: 'code known',
    dear: 'yes',
    preferred_channel: 'code channels',
    cadence_days: 'number',
    quiet_until: 'day',
    quiet_why: 'text',
    moved_on: 'day',
    died_on: 'day',
    death_heard_from: 'hidden',
    introducer: 'hidden',
    introducer_name: 'hidden',
    staff: 'hidden',
    added_on: 'day',
    import_key: 'day',
    deleted_on: 'day',
    key: '- inside',
    id: '- inside',
    household: '- beside',
    household_place: '- inside',
    merged_into: '- inside',
  },
  households: { name: 'own', card_each: 'yes', key: '- inside', id: '- inside', import_key: '- inside' },
  addresses: {
    kind: 'code places',
    postal_code: 'own',
    prefecture: 'own',
    city: 'own',
    street: 'own',
    building: 'own',
    care_of: 'own',
    returned_on: 'day',
    refused_on: 'day',
    ...IMPORTED,
    position: '- inside',
  },
  phones: {
    number: 'own',
    kind: 'own',
    note: 'text',
    ...IMPORTED,
    position: '- inside',
  },
  emails: {
    address: 'own',
    kind: 'own',
    ...IMPORTED,
    position: '- inside',
  },
  customer_tags: { tag: 'own', worn_since: 'day', ...IMPORTED },
  refusals: {
    scope: 'code scopes',
    channel: 'code channels',
    since: 'day',
    how_asked: 'text',
    withdrawn_on: 'day',
    ...IMPORTED,
  },
  relatives: {
    kind: 'code relatives',
    family_name: 'own',
    given_name: 'own',
    kana: 'own',
    honorific: 'own',
    relation: 'own',
    species: 'own',
    birthday: 'day',
    on_card: 'yes',
    died_on: 'day',
    note: 'text',
    ...IMPORTED,
    position: '- inside',
  },
  bereavements: {
    who: 'code mourned',
    relative: 'own',
    died_on: 'day',
    heard_from: 'hidden',
    mourning_until: 'day',
    ...IMPORTED,
  },
  special_days: {
    day: 'day',
    label: 'text',
    relative: 'own',
    remind: 'yes',
    ...IMPORTED,
  },
  sales: {
    day: 'day',
    time: 'own',
    item: 'text',
    service: 'own',
    amount: 'yen',
    status: 'code statuses',
    charge: 'code charges',
    recipe: 'text',
    minutes: 'number',
    follow_up: 'yes',
    staff: 'hidden',
    deleted_on: 'day',
    ...IMPORTED,
  },
  appointments: {
    weekday: 'code weekdays',
    every_weeks: 'number',
    time: 'own',
    minutes: 'number',
    starts_on: 'day',
    ends_on: 'day',
    note: 'text',
    ...OF_CARD,
  },
  recipients: {
    name: 'own',
    honorific: 'own',
    kana: 'own',
    relation: 'own',
    phone: 'own',
    postal_code: 'own',
    prefecture: 'own',
    city: 'own',
    street: 'own',
    building: 'own',
    care_of: 'own',
    ...IMPORTED,
  },
  deliveries: {
    recipient: 'own',
    sale: 'day',
    day: 'day',
    occasion: 'occasion',
    name_on_card: 'own',
    card_text: 'own',
    remind_next_year: 'yes',
    key: '- inside',
    import_key: '- inside',
  },
  contacts: {
    day: 'day',
    time: 'own',
    direction: 'code directions',
    channel: 'code channels',
    subject: 'text',
    body: 'text',
    reason: 'code reasons',
    receipt: 'code receipts',
    sells: 'yes',
    is_trigger: 'yes',
    story: 'own',
    own_rule: 'own',
    overridden: 'codes against',
    override_why: 'text',
    staff: 'hidden',
    deleted_on: 'day',
    ...IMPORTED,
    letter: '- inside',
    answers: '- inside',
  },
  promises: {
    text: 'text',
    kind: 'code promises',
    made_on: 'day',
    due_on: 'day',
    kept_on: 'day',
    dropped_on: 'day',
    staff: 'hidden',
    ...IMPORTED,
    sale: '- inside',
    contact: '- inside',
    complaint: '- inside',
  },
  letters: {
    batch: 'day',
    state: 'code letters',
    posted_on: 'day',
    sheet: 'text',
    personal_line: 'text',
    story: 'own',
    overridden: 'codes against',
    override_why: 'text',
    deleted_on: 'day',
    key: '- inside',
    id: '- inside',
    customer: '- inside',
    position: '- inside',
  },
  new_year_cards: {
    year: 'number',
    sent_on: 'day',
    received_on: 'day',
    mourning: 'yes',
    returned: 'yes',
    ...OF_CARD,
  },
  week_items: {
    week: 'day',
    reason: 'code reasons',
    other_reasons: 'codes reasons',
    due_on: 'day',
    state: 'code week',
    set_aside: 'codes reasons',
    wait_until: 'day',
    why: 'text',
    // The reason with the figures it was made of, all of which stand above.
    sentence: '- made',
    ...OF_CARD,
    contact: '- inside',
  },
  left_out: { batch: 'day', why: 'code against', ...OF_CARD },
  notes: {
    day: 'day',
    kind: 'code notes',
    source: 'code sources',
    text: 'text',
    mood: 'code moods',
    themes: 'text',
    answered_on: 'day',
    ...IMPORTED,
    survey_answer: '- inside',
  },
  ...RELATION,
  photos: {
    kind: 'code photos',
    taken_on: 'day',
    caption: 'text',
    bytes: '- beside',
    mime: '- inside',
    width: '- inside',
    height: '- inside',
    complaint: '- inside',
    ...OF_CARD,
  },
  locked_notes: {
    kind: 'code locked',
    received_on: 'day',
    returned_on: 'day',
    text: '- locked',
    ...OF_CARD,
  },
  import_rejects: {
    import_key: 'day',
    text: 'text',
    ...OF_CARD,
    line: '- inside',
    reason: '- inside',
    header: '- inside',
  },
  requests: {
    received_on: 'day',
    kind: 'code requests',
    came_by: 'code cameBy',
    answered_on: 'day',
    answer: 'code answers',
    note: 'text',
    key: '- inside',
    id: '- inside',
    person: '- inside',
    removed: '- inside',
    changed_at: '- inside',
  },
} as const satisfies Readonly<Record<string, Readonly<Record<string, Column>>>>

export type DisclosedTable = keyof typeof DISCLOSED

/** Names of the columns of a table that are shown. */
export type ShownColumn<T extends DisclosedTable> = {
  [C in keyof (typeof DISCLOSED)[T]]: (typeof DISCLOSED)[T][C] extends ShownAs ? C & string : never
}[keyof (typeof DISCLOSED)[T]]

/** Tables of which nothing stands there. journal: 「元に戻す」 keeps what was there before for thirty days. */
export const NOT_DISCLOSED = {
  settings: 'others',
  staff: 'others',
  services: 'others',
  tags: 'others',
  templates: 'others',
  batches: 'others',
  saved_groups: 'others',
  stories: 'others',
  own_rules: 'others',
  themes: 'others',
  surveys: 'others',
  // Two cards that were looked at together: the other one is another person's.
  told_apart: 'others',
  imports: 'others',
  changes: 'others',
  journal: 'inside',
  tombstones: 'others',
  backups: 'others',
  backup_files: 'others',
  backup_keys: 'others',
  outputs: 'others',
  model_fits: 'made',
  visit_days: 'made',
  rhythms: 'made',
  listing: 'made',
  search: 'made',
} as const satisfies Readonly<Record<string, LeftOutWhy>>

export const DISCLOSED_TABLES = Object.keys(DISCLOSED) as readonly DisclosedTable[]

/** The columns of a table that are shown, in the order of the page, and how. */
export function shownColumns(table: DisclosedTable): readonly (readonly [name: string, as: ShownAs])[] {
  return Object.entries<Column>(DISCLOSED[table]).flatMap(([name, as]) => (isShown(as) ? [[name, as] as const] : []))
}

function isShown(as: Column): as is ShownAs {
  return !as.startsWith('- ')
}
