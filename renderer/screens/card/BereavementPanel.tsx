import type { Day } from '#domain/day.ts'
import type { BereavementTyped, CustomerCard, RelativeEntry } from '#domain/people/card.ts'
import type { RowKey } from '#domain/timeline/entry.ts'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { useSaving } from '../../lib/useSaving.ts'
import { Choice } from '../../ui/Choice.tsx'
import { Panel } from '../../ui/Panel.tsx'
import { SavedSaid } from '../../ui/SavedSaid.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { Afterwards } from './Afterwards.tsx'
import { OnDay } from './OnDay.tsx'

type Props = { readonly card: CustomerCard; readonly today: Day; readonly onClose: () => void }

type Who = 'self' | 'family' | 'pet'

const NOBODY = ''

/** ご不幸がありました: whose, when, from whom it was heard, and to whom the cards go from now on. */
export function BereavementPanel({ card, today, onClose }: Props) {
  const words = useTranslations('bereavement')
  const common = useTranslations('common')
  const saving = useSaving()
  const [who, setWho] = useState<Who>('family')
  const [relative, setRelative] = useState(NOBODY)
  const [writeTo, setWriteTo] = useState(NOBODY)
  const [heardFrom, setHeardFrom] = useState('')
  const [told, setTold] = useState<BereavementTyped | null>(null)
  // Saved once more, the same form would speak of whoever is left.
  const isKept = saving.saved !== null && saving.undone === null
  const { relatives } = card.fields
  const family = relatives.filter(({ kind }) => kind === 'person')
  const asked = who === 'pet' ? relatives.filter(({ kind }) => kind === 'pet') : family
  const choose = (chosen: Who) => {
    setWho(chosen)
    setRelative(NOBODY)
    setWriteTo(remaining(family))
  }
  const save = (diedOn: Day) => {
    const asked = {
      customer: card.id,
      who,
      relative: who === 'self' ? null : keyOf(relative),
      diedOn,
      heardFrom,
      writeTo: who === 'self' ? keyOf(writeTo) : null,
    }
    setTold(asked)
    void saving.save('bereavements:add', asked)
  }
  return (
    <Panel title={words('title')} closeWords={common('close')} onClose={onClose}>
      {!isKept && (
        <OnDay label={words('diedOn')} act={words('save')} isMain today={today} atFirst="" onDo={save}>
          <Choice
            label={words('who')}
            options={(['self', 'family', 'pet'] as const).map((value) => ({ value, words: words(value) }))}
            value={who}
            onChange={choose}
          />
          {who !== 'self' && (
            <Which label={words('which')} of={asked} none={words('another')} value={relative} onChange={setRelative} />
          )}
          {who === 'self' && family.length > 0 && (
            <Which label={words('writeTo')} of={family} none={words('nobody')} value={writeTo} onChange={setWriteTo} />
          )}
          {who === 'self' && writeTo === NOBODY && <p>{words('selfText')}</p>}
          <TextField
            label={words('heardFrom')}
            value={heardFrom}
            maxLength={200}
            onChange={({ currentTarget }) => setHeardFrom(currentTarget.value)}
          />
        </OnDay>
      )}
      <SavedSaid saving={saving} />
      {isKept && told !== null && <Afterwards customer={card.id} told={told} />}
    </Panel>
  )
}

type WhichProps = {
  readonly label: string
  readonly of: readonly RelativeEntry[]
  readonly none: string
  readonly value: string
  readonly onChange: (value: string) => void
}

/** One of the family, or nobody of those on the card. */
function Which({ label, of, none, value, onChange }: WhichProps) {
  const named = of.map(({ key, familyName, givenName, relation }) => ({
    value: `${key}`,
    words: [familyName, givenName, relation === '' ? '' : `（${relation}）`].join(''),
  }))
  return <Choice label={label} options={[...named, { value: NOBODY, words: none }]} value={value} onChange={onChange} />
}

/** Whoever alone stands beside the name on the cards is the one who is left. */
function remaining(family: readonly RelativeEntry[]): string {
  const [beside, ...more] = family.filter(({ onCard }) => onCard)
  return beside === undefined || more.length > 0 ? NOBODY : `${beside.key}`
}

function keyOf(value: string): RowKey | null {
  return value === NOBODY ? null : Number(value)
}
