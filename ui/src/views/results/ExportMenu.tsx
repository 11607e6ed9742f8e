/** Writes the last run to files: tables as CSV, charts as SVG and PNG. */

import { Button, Menu } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { IconChartHistogram, IconDownload, IconTable } from "@tabler/icons-react";
import { useState } from "react";
import { text } from "../../base/text";
import { asFailure, type Bridge } from "../../bridge/bridge";
import { useBridge } from "../../document";

const words = text.results;

export function ExportMenu({ run }: { run: number }) {
  const bridge = useBridge();
  const [busy, setBusy] = useState(false);
  const start = async (write: Writer) => {
    setBusy(true);
    await exported(bridge, (folder) => write(run, folder));
    setBusy(false);
  };
  return (
    <Menu position="bottom-end" shadow="md">
      <Menu.Target>
        <Button variant="default" loading={busy} leftSection={<IconDownload size={14} />}>
          {words.export}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item leftSection={<IconTable size={16} />} onClick={() => start(bridge.exportCsv)}>
          {words.exportCsv}
        </Menu.Item>
        <Menu.Item leftSection={<IconChartHistogram size={16} />} onClick={() => start(bridge.exportCharts)}>
          {words.exportCharts}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

type Writer = (run: number, folder: string) => Promise<string[]>;

async function exported(bridge: Bridge, write: (folder: string) => Promise<string[]>): Promise<void> {
  try {
    const folder = await bridge.pickFolder();
    if (folder === null) return;
    const files = await write(folder);
    notifications.show({ color: "teal", title: words.written(files.length), message: folder });
  } catch (thrown) {
    const { message, hint } = asFailure(thrown);
    notifications.show({ color: "red", title: message, message: hint ?? words.nothingWritten });
  }
}
