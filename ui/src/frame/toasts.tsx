/** Short messages in the corner. A failure stays until it is read. */

import { Text } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { IconAlertTriangle, IconCheck } from "@tabler/icons-react";
import type { Failure } from "../bridge/types";

export function showFailure({ message, hint }: Failure) {
  notifications.show({
    id: message,
    color: "red",
    icon: <IconAlertTriangle size={18} />,
    title: message,
    message: hint ? <Text size="sm">{hint}</Text> : null,
    autoClose: false,
    withBorder: true,
    role: "alert",
  });
}

export function showDone(message: string) {
  notifications.show({
    message,
    icon: <IconCheck size={18} />,
    autoClose: 4_000,
    withBorder: true,
    role: "status",
  });
}
