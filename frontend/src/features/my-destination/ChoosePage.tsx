export default function ChoosePage() {
  return null
}
