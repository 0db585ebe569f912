export default function DraftPage() {
  return null
}
