import { readFileSync } from 'node:fs'
import { screen } from '@testing-library/react'
import { HttpResponse, http } from 'msw'
import { describe, expect, it } from 'vitest'
import type { Me } from '@/shared/api/types'
import { show } from '@/test/render'
import { server } from '@/test/server'
import { sections } from './navigation'
import { Shell } from './Shell'

describe('a section of other roles', () => {
  it('says which roles have it and leads home; it offers no second try', async () => {
    server.use(
      http.get('*/api/v1/me', () =>
        HttpResponse.json<Partial<Me>>({ name: '周雨桐', navigation: ['my-destination', 'my-data'] }),
      ),
    )
    show(<Shell />, '/review')
    expect(await screen.findByText('“审核”由其他角色使用')).toBeVisible()
    expect(screen.getByText(/可以使用的角色：辅导员、班主任、就业干事。/)).toBeVisible()
    expect(screen.getByRole('link', { name: '回到首页' })).toHaveAttribute('href', '/')
  })

  it('names the roles to whom the service shows it', () => {
    const file = '../backend/app/src/main/java/org/luoshi/access/Navigation.java'
    const entries = readFileSync(file, 'utf8').matchAll(/@JsonProperty\("([^"]+)"\)\s+\w+\(([^)]*)\)/g)
    const service = Object.fromEntries(
      [...entries].map(([, key, roles]) => [
        key,
        [...roles!.matchAll(/Role\.(\w+)/g)].map(role => role[1]!.toLowerCase().replace('_', '-')),
      ]),
    )
    const page = Object.entries(sections).map(([key, section]) => [key, section.who])
    expect(page.length).toBeGreaterThan(10)
    for (const [key, who] of page) expect([key, who]).toEqual([key, service[key as string]])
  })
})
