import type { ShopState } from '#contract/api.ts'
import { never } from '#domain/never.ts'
import { QueryClientProvider, useQuery } from '@tanstack/react-query'
import { useCommandKeys } from './lib/commands.ts'
import { later } from './lib/later.tsx'
import { queryClient, shopStateQuery } from './lib/queries.ts'
import { ShopError } from './lib/shop.ts'
import { LockGate } from './screens/pin/LockGate.tsx'
import { Shell } from './screens/shell/Shell.tsx'
import { Broken } from './screens/start/Broken.tsx'
import { Words } from './screens/shell/Words.tsx'
import { Refused } from './screens/start/Refused.tsx'

const FirstRun = later(async () => (await import('./screens/start/FirstRun.tsx')).FirstRun)

export function App() {
  useCommandKeys()
  return (
    <Broken>
      <QueryClientProvider client={queryClient}>
        <Words>
          <LockGate>
            <Start />
          </LockGate>
        </Words>
      </QueryClientProvider>
    </Broken>
  )
}

function Start() {
  const { data, error } = useQuery(shopStateQuery)
  if (error !== null) return <Refused code={error instanceof ShopError ? error.code : 'internal'} />
  return data === undefined ? null : <AsItStands state={data} />
}

function AsItStands({ state }: { readonly state: ShopState }) {
  switch (state.kind) {
    case 'ready':
      return <Shell shop={state} />
    case 'none':
      return <FirstRun />
    case 'refused':
      return <Refused code={state.code} />
    default:
      return never(state, 'a state of the shop without its screen')
  }
}
