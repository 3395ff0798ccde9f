import type { CustomerCard } from '#domain/people/card.ts'
import type { Id } from '#domain/people/customer.ts'
import { useTranslations } from 'use-intl'
import { useSaving } from '../../lib/useSaving.ts'
import { openCard } from '../../stores/place.ts'
import { Button } from '../../ui/Button.tsx'
import { Panel } from '../../ui/Panel.tsx'
import { SavedSaid } from '../../ui/SavedSaid.tsx'
import panels from '../card/Panels.module.css'
import { FindPerson } from './FindPerson.tsx'

type Props = { readonly card: CustomerCard; readonly onClose: () => void }

/** ご紹介 both ways: who brought this customer, and whom this customer brought. */
export function IntroductionPanel({ card, onClose }: Props) {
  const words = useTranslations('introductions')
  const common = useTranslations('common')
  const saving = useSaving()
  const { by, of, count } = card.introductions
  const name = card.fields.introducerName
  const link = (introducer: Id | null) => void saving.save('introducers:link', { customer: card.id, introducer })
  return (
    <Panel title={words('title')} closeWords={common('close')} onClose={onClose}>
      <section className={panels['part']}>
        <h3>{words('by')}</h3>
        {by === null && name === '' && <p className={panels['soft']}>{words('nobodyYet')}</p>}
        {by === null && name !== '' && <p>{words('byName', { name })}</p>}
        {by !== null && (
          <div className={panels['offers']}>
            <Button onClick={() => openCard(by.id)}>{by.name}</Button>
            <Button look="quiet" onClick={() => link(null)}>
              {words('takeOff')}
            </Button>
          </div>
        )}
        <SavedSaid saving={saving} />
        <FindPerson label={words('find')} hint={words('findHint')} except={card.id} onTake={({ id }) => link(id)} />
      </section>
      <section className={panels['part']}>
        <h3>{words('of', { count })}</h3>
        {count === 0 && <p className={panels['soft']}>{words('none')}</p>}
        <ul className={panels['offers']}>
          {of.map(({ id, name: called }) => (
            <li key={id}>
              <Button onClick={() => openCard(id)}>{called}</Button>
            </li>
          ))}
        </ul>
        {count > of.length && <p className={panels['soft']}>{words('more', { count: count - of.length })}</p>}
      </section>
    </Panel>
  )
}
