// Every day from FIRST to LAST by an independent calendar: `node workdays.mjs FIRST LAST` prints `DATE 0|1` lines.
import days from 'chinese-days'

const [first, last] = process.argv.slice(2)
const lines = []
for (let at = Date.parse(`${first}T00:00:00Z`); at <= Date.parse(`${last}T00:00:00Z`); at += 86_400_000) {
  const date = new Date(at).toISOString().slice(0, 10)
  lines.push(`${date} ${days.isWorkday(date) ? 1 : 0}`)
}
console.log(lines.join('\n'))
