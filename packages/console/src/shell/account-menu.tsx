import { ActionIcon, Menu, Text, useMantineColorScheme } from "@mantine/core";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Link, useNavigate } from "@tanstack/react-router";
import { CircleUserRound, FileText, LogOut, Monitor, Moon, Sun, UserRoundCog } from "lucide-react";
import { signOut } from "../api/auth.ts";
import { meQuery } from "../api/session-queries.ts";
import { notifyProblem } from "../ui/notify.ts";

const SCHEMES = [
  { value: "auto", title: "Follow the system", icon: Monitor },
  { value: "light", title: "Light", icon: Sun },
  { value: "dark", title: "Dark", icon: Moon },
] as const;

/** Who is signed in, the colour scheme, the API's documentation, and the way out. */
export function AccountMenu() {
  const me = useQuery(meQuery);
  const leave = useSignOut();
  return (
    <Menu position="bottom-end" width={240}>
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" size="lg" aria-label="Account and appearance">
          <CircleUserRound size={22} strokeWidth={1.75} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>
          <Text size="sm" fw={600} c="var(--mantine-color-text)" truncate>
            {me.data?.actor.name ?? "…"}
          </Text>
          <Text size="xs" truncate>
            {me.data?.actor.email}
          </Text>
        </Menu.Label>
        <Menu.Item component={Link} to="/account" leftSection={<UserRoundCog size={16} aria-hidden="true" />}>
          Your account
        </Menu.Item>
        <Menu.Divider />
        <Schemes />
        <Menu.Divider />
        <Menu.Item
          component="a"
          href="/api/docs"
          target="_blank"
          leftSection={<FileText size={16} aria-hidden="true" />}
        >
          API documentation
        </Menu.Item>
        <Menu.Item leftSection={<LogOut size={16} aria-hidden="true" />} onClick={() => void leave()}>
          Sign out
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

function Schemes() {
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  return SCHEMES.map((scheme) => (
    <Menu.Item
      key={scheme.value}
      leftSection={<scheme.icon size={16} aria-hidden="true" />}
      onClick={() => setColorScheme(scheme.value)}
      fw={colorScheme === scheme.value ? 620 : 400}
      aria-current={colorScheme === scheme.value}
    >
      {scheme.title}
    </Menu.Item>
  ));
}

function useSignOut() {
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  return async () => {
    try {
      await signOut();
      await navigate({ to: "/sign-in" });
      queryClient.clear();
    } catch (error) {
      notifyProblem(error);
    }
  };
}
