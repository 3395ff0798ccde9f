import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './App.tsx'
import { guardConversions } from './lib/composition.ts'
import { keepFocusNear } from './lib/keepFocus.ts'
import { fetchAhead } from './lib/later.tsx'
import { takeBack } from './lib/overCrash.ts'
import { followShop } from './lib/queries.ts'

const page = document.getElementById('page')
if (page === null) throw new Error('index.html has no element for the page')

guardConversions(window)
keepFocusNear(page)
followShop()
void start(page)

/** Where the page before this one died, it begins where that one was; one that cannot be told begins anew. */
async function start(page: Element): Promise<void> {
  await takeBack(document).catch(() => undefined)
  createRoot(page).render(
    <StrictMode>
      <App />
    </StrictMode>,
  )
  fetchAhead()
}
