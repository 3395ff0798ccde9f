import type { Id } from '#domain/people/customer.ts'
import { useMutation } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import { shop, ShopError } from '../../lib/shop.ts'
import { writeOnlyTo } from '../../stores/writing.ts'
import { Button } from '../../ui/Button.tsx'

type Props = { readonly to: readonly Id[]; readonly error: unknown }

/** Somebody's card went while the letters were open: the way on with all the others. */
export function WithoutMissing({ to, error }: Props) {
  const words = useTranslations('write')
  const { mutate } = useMutation({
    mutationFn: async () => {
      const there = await Promise.all(to.map(isThere))
      return to.filter((_, at) => there[at])
    },
    onSuccess: (left) => left.length > 0 && writeOnlyTo(left),
  })
  const isMissing = error instanceof ShopError && error.code === 'customer-missing'
  return isMissing && to.length > 1 && <Button onClick={() => mutate()}>{words('withoutMissing')}</Button>
}

async function isThere(id: Id): Promise<boolean> {
  try {
    return (await shop('customers:card', { id })).deletedOn === null
  } catch (problem) {
    if (problem instanceof ShopError) return false
    throw problem
  }
}
