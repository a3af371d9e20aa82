/** The setting that says that the installation has its first owner; its value is the moment, RFC 3339. */
export const SETUP_DONE = "setup.done";
