/** What the search looks through, as its field and its buttons say it. */
export const SEARCH_WORDS = "Search keys, services and pages";
