import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './App.tsx'
import { guardConversions } from './lib/composition.ts'
import { keepFocusNear } from './lib/keepFocus.ts'
import { fetchAhead } from './lib/later.tsx'
import { followShop } from './lib/queries.ts'

const page = document.getElementById('page')
if (page === null) throw new Error('index.html has no element for the page')

guardConversions(window)
keepFocusNear(page)
followShop()
createRoot(page).render(
  <StrictMode>
    <App />
  </StrictMode>,
)
fetchAhead()
