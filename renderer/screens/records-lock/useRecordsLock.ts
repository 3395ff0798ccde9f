import { useMutation } from '@tanstack/react-query'
import { useLocale } from 'use-intl'
import { queryClient } from '../../lib/queries.ts'
import { recordsLockQuery } from '../../lib/queries/backup.ts'
import { sentenceOf } from '../../lib/refusal.ts'
import { shop } from '../../lib/shop.ts'

type Asked = { readonly on: boolean; readonly typed: string }

/** Locks the records, or takes the lock off, with what stands on 合言葉の紙. */
export function useRecordsLock({ onTurned }: { readonly onTurned: () => void }) {
  const language = useLocale()
  const turning = useMutation({
    mutationFn: (asked: Asked) => shop('records-lock:turn', asked),
    onSuccess: (_left, { on }) => {
      queryClient.setQueryData(recordsLockQuery.queryKey, { on })
      onTurned()
    },
  })
  return {
    turn: (on: boolean, typed: string) => {
      if (!turning.isPending) turning.mutate({ on, typed })
    },
    isBusy: turning.isPending,
    wrong: turning.error === null ? undefined : sentenceOf(turning.error, language),
    left: turning.data?.left ?? 0,
  }
}
