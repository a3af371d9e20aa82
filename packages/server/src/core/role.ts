/** What a member of a project or an admin token may do: a viewer reads, an editor changes, an owner also decides who may. */
export type Role = "owner" | "editor" | "viewer";
