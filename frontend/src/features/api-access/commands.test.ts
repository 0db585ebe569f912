import { describe, expect, it } from 'vitest'
import { command, type Place, questions, tokenCommand } from './commands'

const place: Place = {
  origin: 'http://localhost:5173',
  issuer: 'http://localhost:8180/realms/luoshi',
  cohort: 2022,
  college: '01',
}

describe('the lines to copy', () => {
  it('take the token out of the answer and leave the secret to the shell', () => {
    expect(tokenCommand(place)).toBe(
      [
        'TOKEN=$(curl -s http://localhost:8180/realms/luoshi/protocol/openid-connect/token -d grant_type=client_credentials \\',
        `  -d client_id=luoshi-reporting -d client_secret="$LUOSHI_SECRET" | sed 's/.*"access_token":"\\([^"]*\\).*/\\1/')`,
      ].join('\n'),
    )
  })
  it('quote the address, whose & the shell would take for its own', () => {
    for (const question of questions)
      expect(command(question, place)).toMatch(/ "http:[^"]+cohort=2022[^"]*"$/)
  })
  it('ask for csv where the question is about csv', () => {
    expect(command(questions[3], place)).toContain('-H "Accept: text/csv"')
  })
})
