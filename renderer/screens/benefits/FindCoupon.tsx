import { type BenefitFound, CODE_MAX, stateOf } from '#domain/benefits/benefit.ts'
import type { Day } from '#domain/day.ts'
import { useState, type FormEvent } from 'react'
import { useTranslations } from 'use-intl'
import { shop } from '../../lib/shop.ts'
import { openCard } from '../../stores/place.ts'
import { Button } from '../../ui/Button.tsx'
import { TextField } from '../../ui/TextField.tsx'
import panels from '../card/Panels.module.css'

/** Whose coupon has a number, and whether it can still be used. */
export function FindCoupon({ today }: { readonly today: Day }) {
  const words = useTranslations('benefits')
  const [code, setCode] = useState('')
  const [found, setFound] = useState<BenefitFound | null | undefined>(undefined)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (code.trim() !== '')
      void shop('benefits:by-code', { code: code.trim() }).then((answer) => setFound(answer.found))
  }
  return (
    <form className={panels['list']} noValidate onSubmit={submit}>
      <TextField
        label={words('find')}
        maxLength={CODE_MAX}
        value={code}
        onChange={({ currentTarget }) => {
          setCode(currentTarget.value)
          setFound(undefined)
        }}
      />
      <div className={panels['offers']}>
        <Button type="submit">{words('findIt')}</Button>
      </div>
      <div role="status">
        {found === null && <p>{words('notFound')}</p>}
        {found !== undefined && found !== null && (
          <>
            <p>
              {words('foundAt', {
                name: found.name,
                what: found.benefit.what,
                state: words(`states.${stateOf(found.benefit, today)}`),
              })}
            </p>
            <Button onClick={() => openCard(found.customer, 'benefits')}>{words('openCard')}</Button>
          </>
        )}
      </div>
    </form>
  )
}
