import { asksNothing, type CustomerWhere, EVERYONE, type FilterChoices } from '#domain/people/filter.ts'
import { memo, useState } from 'react'
import { useTranslations } from 'use-intl'
import { narrow } from '../../stores/search.ts'
import { beginChoosing, choose, useSelection } from '../../stores/selection.ts'
import { Button } from '../../ui/Button.tsx'
import { Choices } from './FilterChoices.tsx'
import { FilterChips } from './FilterChips.tsx'
import styles from './FilterRow.module.css'
import { type GroupNaming, Groups } from './Groups.tsx'
import { KeepAsGroup } from './KeepAsGroup.tsx'
import { SpentForm } from './SpentForm.tsx'

type Props = { readonly where: CustomerWhere; readonly choices: FilterChoices; readonly hasPeople: boolean }

/** しぼりこむ: what the list can be narrowed by, and beside it what it is narrowed by now. */
export const FilterRow = memo(function FilterRow({ where, choices, hasPeople }: Props) {
  const words = useTranslations('filter')
  const select = useTranslations('selection')
  const { chosen } = useSelection()
  const [isOpen, setOpen] = useState(false)
  const [form, setForm] = useState<GroupNaming | 'sum'>(null)
  const turnChoosing = () => {
    setOpen(false)
    if (chosen === null) beginChoosing()
    else choose(null)
  }
  return (
    <div className={styles['row']} role="group" aria-label={words('label')} data-open={isOpen}>
      <span className={styles['label']} aria-hidden="true">
        {words('label')}
      </span>
      <span className={styles['fold']}>
        <Button aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {words('label')}
        </Button>
      </span>
      <Choices where={where} choices={choices} onOtherSum={() => setForm('sum')} />
      <FilterChips where={where} />
      {!asksNothing(where) && (
        <Button look="quiet" onClick={() => narrow(EVERYONE)}>
          {words('takeOffAll')}
        </Button>
      )}
      {(hasPeople || chosen !== null || !asksNothing(where)) && (
        <span className={styles['end']}>
          <KeepAsGroup onKeep={() => setForm('new')} />
          <Button look="quiet" onClick={turnChoosing}>
            {select(chosen === null ? 'begin' : 'end')}
          </Button>
        </span>
      )}
      {form === 'sum' && (
        <SpentForm
          spent={where.spent}
          onSpent={(spent) => {
            setForm(null)
            narrow({ spent })
          }}
          onClose={() => setForm(null)}
        />
      )}
      <Groups
        isAll={isOpen}
        naming={form === 'sum' ? null : form}
        onNaming={setForm}
        onOpen={() => {
          // Where the filters were unfolded over the list, its people are looked at next.
          setOpen(false)
          setForm(null)
        }}
      />
    </div>
  )
})
