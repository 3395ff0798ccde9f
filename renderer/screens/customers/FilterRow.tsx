import {
  asksNothing,
  type CustomerWhere,
  EVERYONE,
  FILTER_STATES,
  type FilterChoices,
  LAST_VISITS,
} from '#domain/people/filter.ts'
import { STAGES } from '#domain/timeline/stage.ts'
import { memo, useState } from 'react'
import { useTranslations } from 'use-intl'
import { narrow } from '../../stores/search.ts'
import { beginChoosing, choose, useSelection } from '../../stores/selection.ts'
import { Button } from '../../ui/Button.tsx'
import { FilterChips } from './FilterChips.tsx'
import styles from './FilterRow.module.css'
import { FilterSelect } from './FilterSelect.tsx'
import { useFilterWords } from './useFilterWords.ts'

type Props = { readonly where: CustomerWhere; readonly choices: FilterChoices; readonly hasPeople: boolean }

/** しぼりこむ: what the list can be narrowed by, and beside it what it is narrowed by now. */
export const FilterRow = memo(function FilterRow({ where, choices, hasPeople }: Props) {
  const words = useTranslations('filter')
  const select = useTranslations('selection')
  const { chosen } = useSelection()
  const [isOpen, setOpen] = useState(false)
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
      <Choices where={where} choices={choices} />
      <FilterChips where={where} />
      {!asksNothing(where) && (
        <Button look="quiet" onClick={() => narrow(EVERYONE)}>
          {words('takeOffAll')}
        </Button>
      )}
      {(hasPeople || chosen !== null) && (
        <span className={styles['end']}>
          <Button look="quiet" onClick={turnChoosing}>
            {select(chosen === null ? 'begin' : 'end')}
          </Button>
        </span>
      )}
    </div>
  )
})

const MONTHS = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '10', '11', '12'] as const

function Choices({ where, choices }: Pick<Props, 'where' | 'choices'>) {
  const words = useTranslations('filter')
  const called = useFilterWords()
  const any = words('any')
  const counted = (all: FilterChoices['tags']) => all.map((one) => ({ value: one.name, words: called.counted(one) }))
  const stages = STAGES.filter((stage) => !where.stages.includes(stage))
  const states = FILTER_STATES.filter((state) => !where.states.includes(state))
  return (
    <div className={styles['choices']}>
      <FilterSelect
        label={called.title('stages')}
        isSet={where.stages.length > 0}
        options={stages.map((stage) => ({ value: stage, words: called.stage(stage) }))}
        value={null}
        onChoose={(stage) => stage !== null && narrow({ stages: [...where.stages, stage] })}
      />
      <FilterSelect
        label={called.title('lastVisit')}
        isSet={where.lastVisit !== null}
        anyWords={any}
        options={LAST_VISITS.map((value) => ({ value, words: called.lastVisit(value) }))}
        value={where.lastVisit}
        onChoose={(lastVisit) => narrow({ lastVisit })}
      />
      <FilterSelect
        label={called.title('birthdayMonth')}
        isSet={where.birthdayMonth !== null}
        anyWords={any}
        options={MONTHS.map((value) => ({ value, words: called.month(Number(value)) }))}
        value={MONTHS.find((month) => Number(month) === where.birthdayMonth) ?? null}
        onChoose={(month) => narrow({ birthdayMonth: month === null ? null : Number(month) })}
      />
      <FilterSelect
        label={called.title('tag')}
        isSet={where.tag !== null}
        anyWords={any}
        options={counted(choices.tags)}
        value={where.tag}
        onChoose={(tag) => narrow({ tag })}
      />
      <FilterSelect
        label={called.title('town')}
        isSet={where.town !== null}
        anyWords={any}
        options={counted(choices.towns)}
        value={where.town}
        onChoose={(town) => narrow({ town })}
      />
      <FilterSelect
        label={called.title('states')}
        isSet={where.states.length > 0}
        options={states.map((state) => ({ value: state, words: called.state(state) }))}
        value={null}
        onChoose={(state) => state !== null && narrow({ states: [...where.states, state] })}
      />
    </div>
  )
}
