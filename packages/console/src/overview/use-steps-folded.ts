import { useLocalStorage } from "@mantine/hooks";

/** What a person chose for a project's first steps; `null`: nothing yet. */
type StepsChoice = "folded" | "open" | null;

/** Whether the first steps are folded away, remembered in this browser. */
export function useStepsFolded(projectId: string): readonly [StepsChoice, (choice: StepsChoice) => void] {
  const [choice, setChoice] = useLocalStorage<StepsChoice>({
    key: `latchkey.first-steps.${projectId}`,
    defaultValue: null,
    getInitialValueInEffect: false,
    deserialize: (text) => (text === "folded" || text === "open" ? text : null),
    serialize: (value) => value ?? "",
  });
  return [choice, setChoice];
}
