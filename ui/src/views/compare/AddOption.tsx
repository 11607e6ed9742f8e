/** Adds an option: the scenario as it is now, a ready-made change of it, the file as saved, another file, a demo. */

import { Menu, UnstyledButton } from "@mantine/core";
import { IconCamera, IconDeviceFloppy, IconFolderOpen, IconPlus, IconVariable } from "@tabler/icons-react";
import { useMemo } from "react";
import { text } from "../../base/text";
import {
  useActions,
  useAnswer,
  useBridge,
  useDocument,
  useScenario,
  VARIANTS,
  type VariantId,
  variantsOf,
} from "../../document";
import classes from "./compare.module.css";
import { markOf } from "./differences";

const words = text.study.compare;

export function AddOption({ place }: { place: number }) {
  const { addOption, keepPresent, peek } = useActions();
  const bridge = useBridge();
  const scenario = useScenario();
  const saved = useDocument((state) => state.saved);
  const variants = useMemo(() => variantsOf(scenario), [scenario]);
  const demos = useAnswer(bridge.demos) ?? [];
  const addFile = async () => {
    const path = await bridge.pickOpen();
    const opened = path === null ? undefined : await peek(() => bridge.openFile(path));
    if (opened) addOption("", opened.scenario);
  };
  const addDemo = async (id: string) => {
    const opened = await peek(() => bridge.openDemo(id));
    if (opened) addOption("", opened.scenario);
  };
  const addVariant = (id: VariantId) => addOption(capital(words.variantNames[id]), VARIANTS[id](scenario));
  return (
    <Menu position="bottom-start" shadow="md" width={330} withinPortal>
      <Menu.Target>
        <UnstyledButton className={classes.add} data-testid="add-option">
          <IconPlus size={18} />
          <span>{words.add}</span>
          <small>{words.addHint}</small>
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown className={classes.addMenu}>
        <Menu.Item
          leftSection={<IconCamera size={16} />}
          onClick={() => keepPresent(words.optionName(markOf(place - 1)))}
        >
          {words.keep}
          <small className={classes.hint}>{words.keepHint}</small>
        </Menu.Item>
        <Menu.Item
          leftSection={<IconDeviceFloppy size={16} />}
          disabled={!saved}
          onClick={() => saved && addOption(words.saved, saved)}
        >
          {words.saved}
        </Menu.Item>
        <Menu.Item leftSection={<IconFolderOpen size={16} />} onClick={() => void addFile()}>
          {words.file}
        </Menu.Item>
        {variants.length > 0 && <Menu.Label>{words.variants}</Menu.Label>}
        {variants.map((id) => (
          <Menu.Item key={id} leftSection={<IconVariable size={16} />} onClick={() => addVariant(id)}>
            {words.variantNames[id]}
          </Menu.Item>
        ))}
        <Menu.Label>{words.demos}</Menu.Label>
        {demos.map(({ id, title }) => (
          <Menu.Item key={id} onClick={() => void addDemo(id)}>
            {title}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

const capital = (words: string): string => words.charAt(0).toLocaleUpperCase() + words.slice(1);
