import { inFull } from '#domain/people/called.ts'
import type { CustomerCard } from '#domain/people/card.ts'
import type { FamilyAsked } from '#domain/people/households.ts'
import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import { atHomeQuery } from '../../lib/queries/families.ts'
import { useHiding } from '../../stores/preferences.ts'
import { putOff, usePutOff } from '../../stores/putOff.ts'
import { Button } from '../../ui/Button.tsx'
import { SavedSaid } from '../../ui/SavedSaid.tsx'
import { FamilyQuestion } from '../FamilyQuestion.tsx'
import question from '../FamilyQuestion.module.css'
import { useFamilySaving } from '../useFamilySaving.ts'

type Props = { readonly card: CustomerCard }

/** What there is to ask about who lives together: one question at a time, where the owner's eyes are alone. */
export function AskedAtHome(props: Props) {
  return useHiding() ? null : <Asked key={props.card.id} {...props} />
}

function Asked({ card }: Props) {
  const { data } = useQuery(atHomeQuery(card.id))
  const { questions } = usePutOff()
  const { saving, said, setSaid, form, keepApart } = useFamilySaving()
  const words = useTranslations('families')
  const who = inFull(card.fields)
  const strayed = data?.strayed ?? null
  const asked = data?.asked ?? null
  const strayedOne = `${card.id} ${strayed}`
  const isStrayAsked = strayed !== null && !questions.has(strayedOne)
  const alone = () => {
    setSaid(words('onlyOneSaid', { who }))
    void saving.save('households:leave', { id: card.id })
  }
  const everyone = () => {
    setSaid(words('everyoneSaid'))
    void saving.save('households:move', { id: card.id })
  }
  return (
    <>
      <SavedSaid saving={saving} saysAll>
        {said}
      </SavedSaid>
      {isStrayAsked && (
        <section className={question['question']} aria-label={words('title')}>
          <h2>{words(strayed === 'moved' ? 'movedAsk' : 'addressAsk', { who })}</h2>
          <div className={question['ways']}>
            <Button onClick={alone}>{words('onlyOne')}</Button>
            <Button onClick={everyone}>{words('everyone')}</Button>
            <Button look="quiet" onClick={() => putOff(strayedOne)}>
              {words('later')}
            </Button>
          </div>
        </section>
      )}
      {!isStrayAsked && asked !== null && !questions.has(familyOf(asked)) && (
        <FamilyQuestion
          key={familyOf(asked)}
          asked={asked}
          on={card.id}
          onYes={(together, apart) => void form(together, apart)}
          onApart={() => void keepApart(asked.people)}
          onLater={() => putOff(familyOf(asked))}
        />
      )}
    </>
  )
}

/** By which a question is known as the same one. */
export function familyOf({ people }: FamilyAsked): string {
  return people.map(({ id }) => id).join(' ')
}
