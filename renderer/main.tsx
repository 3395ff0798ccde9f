import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './App.tsx'
import { followShop } from './lib/queries.ts'

const page = document.getElementById('page')
if (page === null) throw new Error('index.html has no element for the page')

followShop()
createRoot(page).render(
  <StrictMode>
    <App />
  </StrictMode>,
)
