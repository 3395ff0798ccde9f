import { inFull } from '#domain/people/called.ts'
import type { CustomerCard } from '#domain/people/card.ts'
import { familyNames, type Household, type Housemate } from '#domain/people/households.ts'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { atHomeQuery } from '../../lib/queries/families.ts'
import { useSaving } from '../../lib/useSaving.ts'
import { Button } from '../../ui/Button.tsx'
import { Checkbox } from '../../ui/Checkbox.tsx'
import { Chip } from '../../ui/Chip.tsx'
import { Panel } from '../../ui/Panel.tsx'
import { SavedSaid } from '../../ui/SavedSaid.tsx'
import { TextField } from '../../ui/TextField.tsx'
import forms from '../forms.module.css'
import styles from './Panels.module.css'

type Props = { readonly card: CustomerCard; readonly onClose: () => void }

/** Who is written to first, what the household is called, whether each gets a card; and the way out of it. */
export function HouseholdPanel({ card, onClose }: Props) {
  const words = useTranslations('families')
  const common = useTranslations('common')
  const { data } = useQuery(atHomeQuery(card.id))
  const saving = useSaving()
  const [said, setSaid] = useState('')
  const household = data?.household ?? null
  const who = inFull(card.fields)
  const save = (typed: Omit<Household, 'members'>, members: readonly Housemate[]) => {
    setSaid('')
    void saving.save('households:save', { ...typed, order: members.map(({ id }) => id) })
  }
  const leave = () => {
    setSaid(words('left', { who }))
    void saving.save('households:leave', { id: card.id })
  }
  return (
    <Panel title={words('title')} closeWords={common('close')} onClose={onClose}>
      <SavedSaid saving={saving} saysAll={said !== ''}>
        {said}
      </SavedSaid>
      {data !== undefined && household === null && <p>{words('gone')}</p>}
      {household !== null && (
        <>
          <Order household={household} onSave={save} />
          <NamePart key={household.name} household={household} onSave={save} />
          <section className={styles['part']}>
            <h3>{words('leaveTitle')}</h3>
            <p className={styles['soft']}>{words('leaveText', { who })}</p>
            <Button onClick={leave}>{words('leave')}</Button>
          </section>
        </>
      )}
    </Panel>
  )
}

type PartProps = {
  readonly household: Household
  readonly onSave: (typed: Omit<Household, 'members'>, members: readonly Housemate[]) => void
}

/** The first is the one written to; each may go one up. */
function Order({ household: { members, ...typed }, onSave }: PartProps) {
  const words = useTranslations('families')
  const up = (at: number) => {
    const [one] = members.slice(at, at + 1)
    const rest = members.toSpliced(at, 1)
    if (one !== undefined) onSave(typed, rest.toSpliced(at - 1, 0, one))
  }
  return (
    <section className={styles['part']}>
      <h3>{words('order')}</h3>
      <p className={styles['soft']}>{words('orderText')}</p>
      <ol className={styles['members']}>
        {members.map((member, at) => (
          <li key={member.id} className={styles['member']}>
            <span>{inFull(member)}</span>
            {at === 0 && <Chip look="strong">{words('first')}</Chip>}
            {member.isDead && <Chip look="warning">{words('dead')}</Chip>}
            {at > 0 && (
              <Button aria-label={words('upOf', { who: inFull(member) })} onClick={() => up(at)}>
                {words('up')}
              </Button>
            )}
          </li>
        ))}
      </ol>
    </section>
  )
}

function NamePart({ household: { members, ...typed }, onSave }: PartProps) {
  const words = useTranslations('families')
  const [name, setName] = useState(typed.name)
  return (
    <section className={styles['part']}>
      <h3>{words('nameField')}</h3>
      <form
        className={forms['form']}
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          onSave({ ...typed, name: name.trim() }, members)
        }}
      >
        <div className={styles['beside']}>
          <TextField
            label={words('nameField')}
            hint={words('nameHint', { name: words('house', { name: familyNames(members) }) })}
            maxLength={100}
            value={name}
            onChange={(event) => setName(event.target.value)}
          />
          <Button type="submit">{words('save')}</Button>
        </div>
      </form>
      <Checkbox isSelected={typed.cardEach} onChange={(cardEach) => onSave({ ...typed, cardEach }, members)}>
        {words('cardEach')}
      </Checkbox>
      <p className={styles['soft']}>{words('cardEachText')}</p>
    </section>
  )
}
