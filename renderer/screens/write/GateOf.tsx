import type { Id } from '#domain/people/customer.ts'
import type { LeftOut, Passed } from '#domain/week/gate.ts'
import { useTranslations } from 'use-intl'
import { useLeftOut } from '../../lib/useLeftOut.ts'
import { useHiding } from '../../stores/preferences.ts'
import { giveReason, useWriting } from '../../stores/writing.ts'
import { Button } from '../../ui/Button.tsx'
import { Said } from '../../ui/Said.tsx'
import { PassedLine } from './PassedLine.tsx'
import { ReasonForm } from './ReasonForm.tsx'

type Props = {
  readonly customer: Id
  readonly leftOut: LeftOut | undefined
  readonly passed: readonly Passed[]
}

/** What stands against writing to this person, and whether a reason lets it pass. */
export function GateOf({ customer, leftOut, passed }: Props) {
  const words = useTranslations('write')
  const sentence = useLeftOut()
  const reason = useWriting((state) => state.reasons.get(customer))
  const states = useTranslations('leftOut')
  const isHiding = useHiding()
  const ofThis = passed.filter((each) => each.customer === customer)
  const own = ofThis.filter((each) => each.overridden === '')
  // One reason lets all of it pass, so all of it is to be seen.
  const overridden = ofThis.filter((each) => each.overridden !== '')
  return (
    <>
      {leftOut !== undefined && (
        <>
          <Said kind="trouble">
            <strong>{words('leftOut')}</strong>
            <br />
            {sentence(leftOut)}
          </Said>
          {leftOut.mayOverride && <ReasonForm customer={customer} />}
        </>
      )}
      {own.length > 0 && !isHiding && (
        <Said kind="done">
          <ul>
            {own.map((each) => (
              <li key={each.why}>
                <PassedLine passed={each} />
              </li>
            ))}
          </ul>
        </Said>
      )}
      {leftOut === undefined && reason !== undefined && !isHiding && (
        <Said
          kind="done"
          action={
            <Button look="quiet" onClick={() => giveReason(customer, '')}>
              {words('withdraw')}
            </Button>
          }
        >
          {words('overridden', { reason })}
          <ul>
            {overridden.map(({ why }) => (
              <li key={why}>{states(why)}</li>
            ))}
          </ul>
        </Said>
      )}
    </>
  )
}
