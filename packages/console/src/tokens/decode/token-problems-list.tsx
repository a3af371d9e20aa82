import { Alert } from "@mantine/core";
import { TriangleAlert } from "lucide-react";
import classes from "./token-problems-list.module.css";

/** What is wrong with a token, and what to do about each. */
export function TokenProblems({ problems }: { readonly problems: readonly string[] }) {
  return (
    <Alert color="amber" icon={<TriangleAlert size={18} />} title="What is wrong with it">
      <ul className={classes["problems"]}>
        {problems.map((problem) => (
          <li key={problem}>{problem}</li>
        ))}
      </ul>
    </Alert>
  );
}
