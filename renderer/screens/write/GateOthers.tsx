import type { LetterPreview } from '#domain/letters/mailing.ts'
import type { Id } from '#domain/people/customer.ts'
import { useTranslations } from 'use-intl'
import { useLeftOut } from '../../lib/useLeftOut.ts'
import { turnTo } from '../../stores/writing.ts'
import { Button } from '../../ui/Button.tsx'
import { PassedLine } from './PassedLine.tsx'
import styles from './Write.module.css'

type Props = { readonly preview: LetterPreview; readonly customer: Id }

/** Of all the others: who is left out and who passes although something stands there, each by name and reason. */
export function GateOthers({ preview, customer }: Props) {
  const words = useTranslations('write')
  const sentence = useLeftOut()
  const leftOut = preview.leftOut.filter((each) => each.customer !== customer)
  const passed = preview.passed.filter((each) => each.customer !== customer)
  return (
    <>
      {leftOut.length > 0 && (
        <section className={styles['people']}>
          <h3>{words('leftOutPeople')}</h3>
          <ul>
            {leftOut.map((each) => (
              <li key={each.customer}>
                <Button look="quiet" onClick={() => turnTo(each.customer)}>
                  {each.name}
                </Button>
                <span>{sentence(each)}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
      {passed.length > 0 && (
        <section className={styles['people']}>
          <h3>{words('passedPeople')}</h3>
          <ul>
            {passed.map((each) => (
              <li key={`${each.customer} ${each.why}`}>
                <Button look="quiet" onClick={() => turnTo(each.customer)}>
                  {each.name}
                </Button>
                <span>
                  <PassedLine passed={each} />
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}
