import {
  type CustomerWhere,
  FILTER_STATES,
  type FilterChoices,
  LAST_VISITS,
  SPENT_WITHIN,
} from '#domain/people/filter.ts'
import { STAGES } from '#domain/timeline/stage.ts'
import { useTranslations } from 'use-intl'
import { narrow } from '../../stores/search.ts'
import {
  MONTHS,
  monthsAsked,
  offeredSums,
  OTHER_SUM,
  valueOfMonths,
  valueOfSum,
  type WhoseMonth,
} from './filterOptions.ts'
import styles from './FilterRow.module.css'
import { FilterSelect } from './FilterSelect.tsx'
import { useFilterWords } from './useFilterWords.ts'

type Props = {
  readonly where: CustomerWhere
  readonly choices: FilterChoices
  /** Sums of the owner's own are asked for. */
  readonly onOtherSum: () => void
}

/** What the list can be narrowed by. */
export function Choices({ where, choices, onOtherSum }: Props) {
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
      <SumChoice where={where} onOtherSum={onOtherSum} />
      <MonthChoice where={where} />
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

function MonthChoice({ where }: Pick<Props, 'where'>) {
  const words = useTranslations('filter')
  const called = useFilterWords()
  const monthsOf = (whose: WhoseMonth) =>
    MONTHS.map((month) => ({ value: `${whose}-${month}`, words: called.month(Number(month)) }))
  return (
    <FilterSelect
      label={called.title('birthdayMonth')}
      isSet={where.birthdayMonth !== null || where.familyMonth !== null}
      anyWords={words('any')}
      groups={[
        { label: words('own'), options: monthsOf('birthdayMonth') },
        { label: words('family'), options: monthsOf('familyMonth') },
      ]}
      value={valueOfMonths(where)}
      onChoose={(value) => narrow(monthsAsked(value))}
    />
  )
}

function SumChoice({ where, onOtherSum }: Pick<Props, 'where' | 'onOtherSum'>) {
  const words = useTranslations('filter')
  const sums = useTranslations('spent')
  const called = useFilterWords()
  const offered = SPENT_WITHIN.flatMap(offeredSums)
  const choose = (value: string | null) => {
    if (value === OTHER_SUM) onOtherSum()
    else narrow({ spent: offered.find((each) => each.value === value)?.spent ?? null })
  }
  const options = (within: (typeof SPENT_WITHIN)[number]) =>
    offeredSums(within).map(({ value, spent }) => ({ value, words: called.sum(spent) }))
  return (
    <FilterSelect
      label={called.title('spent')}
      isSet={where.spent !== null}
      anyWords={words('any')}
      groups={SPENT_WITHIN.map((within) => ({ label: sums(`within.${within}`), options: options(within) }))}
      options={[{ value: OTHER_SUM, words: sums('other') }]}
      value={valueOfSum(where.spent)}
      onChoose={choose}
    />
  )
}
