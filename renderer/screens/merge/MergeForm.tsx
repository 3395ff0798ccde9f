import type { CustomerCard } from '#domain/people/card.ts'
import {
  differingFields,
  mayBeBoth,
  type MergeChoice,
  type MergeChoices,
  type MergeField,
  proposedChoice,
  samePlaceAmong,
} from '#domain/people/merge.ts'
import { addressInOneLine } from '#domain/people/postal-address.ts'
import { inFull } from '#domain/people/called.ts'
import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import { useVisitWord } from '../../lib/useVisitWord.ts'
import { back } from '../../stores/place.ts'
import { Button } from '../../ui/Button.tsx'
import type { Option } from '../../ui/Choice.tsx'
import { SideChoice } from '../../ui/SideChoice.tsx'
import { FootedPage } from '../FootedPage.tsx'
import styles from './Merge.module.css'
import { useMergeValues } from './useMergeValues.ts'

type Props = {
  readonly keep: CustomerCard
  readonly other: CustomerCard
  readonly said: ReactNode
  readonly isSaving: boolean
  readonly choices: MergeChoices
  readonly onChoices: (choices: MergeChoices) => void
  readonly onMerge: () => void
}

/** Field by field where the cards differ; what is proposed is chosen already. */
export function MergeForm({ keep, other, said, isSaving, choices, onChoices, onMerge }: Props) {
  const words = useTranslations('merge')
  const differing = differingFields(keep.fields, other.fields)
  const asksAddress = areElsewhere(keep, other)
  const choose = (field: MergeField | 'addresses', choice: MergeChoice) => onChoices({ ...choices, [field]: choice })
  return (
    <FootedPage
      title={words('title')}
      said={said}
      acts={
        <>
          <Button onClick={back}>{words('not')}</Button>
          <Button look="main" aria-disabled={isSaving} onClick={() => !isSaving && onMerge()}>
            {words('do')}
          </Button>
        </>
      }
    >
      <p>{words('keeps')}</p>
      <div className={styles['heads']}>
        <Head card={keep} words={words('keepSide')} />
        <Head card={other} words={words('otherSide')} />
      </div>
      <div>
        <h2 className={styles['differ']}>{words('differ')}</h2>
        {differing.map((field) => (
          <FieldChoice
            key={field}
            field={field}
            keep={keep}
            other={other}
            chosen={choices[field]}
            onChoose={(choice) => choose(field, choice)}
          />
        ))}
        {asksAddress && (
          <AddressChoice
            keep={keep}
            other={other}
            chosen={choices.addresses ?? 'keep'}
            onChoose={(choice) => choose('addresses', choice)}
          />
        )}
        <p className={styles['soft']}>{words(differing.length > 0 || asksAddress ? 'notChosen' : 'alike')}</p>
      </div>
    </FootedPage>
  )
}

function Head({ card, words }: { readonly card: CustomerCard; readonly words: string }) {
  const counted = useTranslations('duplicates')
  const visit = useVisitWord()
  return (
    <div>
      <p className={styles['soft']}>{words}</p>
      <strong>{inFull(card.fields)}</strong>
      <p>{counted('visits', { visit, count: card.figures.visits })}</p>
    </div>
  )
}

type ChoiceProps<F> = Pick<Props, 'keep' | 'other'> & {
  readonly chosen: F
  readonly onChoose: (choice: MergeChoice) => void
}

function FieldChoice({
  field,
  keep,
  other,
  chosen,
  onChoose,
}: ChoiceProps<MergeChoice | undefined> & { readonly field: MergeField }) {
  const words = useTranslations('merge')
  const fields = useTranslations('sameFields')
  const valueOf = useMergeValues()
  const proposed = proposedChoice(field, keep.fields, other.fields)
  const option = (value: MergeChoice, text: string): Option<MergeChoice> =>
    value === proposed ? { value, words: text, hint: words('proposed') } : { value, words: text }
  const both = mayBeBoth(field) ? [option('both', words('both'))] : []
  const options = [option('keep', valueOf(field, keep.fields)), option('other', valueOf(field, other.fields)), ...both]
  return <SideChoice label={fields(field)} options={options} value={chosen ?? proposed} onChange={onChoose} />
}

function AddressChoice({ keep, other, chosen, onChoose }: ChoiceProps<MergeChoice>) {
  const words = useTranslations('merge')
  const fields = useTranslations('sameFields')
  const written = ({ fields: { addresses } }: CustomerCard) =>
    addresses[0] === undefined ? words('empty') : addressInOneLine(addresses[0])
  const options: readonly Option<MergeChoice>[] = [
    { value: 'keep', words: written(keep), hint: words('proposed') },
    { value: 'other', words: written(other) },
  ]
  return <SideChoice label={fields('addresses')} options={options} value={chosen} onChange={onChoose} />
}

/** Whether letters would go to another place from the one card than from the other. */
function areElsewhere(keep: CustomerCard, other: CustomerCard): boolean {
  const [here, there] = [keep.fields.addresses[0], other.fields.addresses[0]]
  if (here === undefined || there === undefined) return false
  const onFile = { returnedOn: null, refusedOn: null }
  return samePlaceAmong([{ ...here, ...onFile }], { ...there, ...onFile }) === null
}
