import type { BookLook } from '#domain/exchange/outputs.ts'
import { useTranslations } from 'use-intl'
import { useLeftOut } from '../../lib/useLeftOut.ts'
import { useMore } from '../../lib/useMore.ts'
import { openCard } from '../../stores/place.ts'
import { Button } from '../../ui/Button.tsx'
import styles from './Export.module.css'

const AT_FIRST = 8

/** Who does not stand in an address book and why, each with the way to the card. */
export function LeftOutPeople({ look: { leftOut, leftOutCount } }: { readonly look: BookLook }) {
  const words = useTranslations('out')
  const sentence = useLeftOut()
  const { shown, left, more } = useMore(leftOut, AT_FIRST)
  if (leftOutCount === 0) return null
  return (
    <section className={styles['leftOut']}>
      <h2>{words('leftOut', { count: leftOutCount })}</h2>
      <ul aria-label={words('leftOut', { count: leftOutCount })}>
        {shown.map((each) => (
          <li key={each.customer}>
            <Button look="quiet" onClick={() => openCard(each.customer)}>
              {each.name}
            </Button>
            <span>{sentence(each)}</span>
          </li>
        ))}
      </ul>
      {left > 0 && (
        <Button look="quiet" onClick={more}>
          {words('leftOutSee', { count: left })}
        </Button>
      )}
      {left === 0 && leftOutCount > leftOut.length && (
        <p>{words('leftOutMore', { count: leftOutCount - leftOut.length })}</p>
      )}
      <p className={styles['soft']}>{words('leftOutHow')}</p>
    </section>
  )
}
