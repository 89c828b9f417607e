/** The steps with which a new runbook begins, of the right shape, by section. */
export const firstSteps = {
  Diagnose: `### See whether the service is running

\`\`\`sh
systemctl status --no-pager {{unit}}
\`\`\`

**Expect:** a line \`Active: active (running)\`.

**Next:** where it says \`failed\`, [restart the service](#restart-the-service). Where it is running, look further here.`,
  Mitigate: `### Restart the service

**Customer-visible:** requests that are being answered fail; people may have to try again.

\`\`\`sh
sudo systemctl restart {{unit}}
\`\`\`

**Expect:** no message.

**Next:** [see that it stays up](#see-that-it-stays-up). The way back is [to stop the service again](#stop-the-service-again).`,
  Verify: `### See that it stays up

\`\`\`sh
systemctl show --property=ActiveState,NRestarts {{unit}}
\`\`\`

**Expect:** \`ActiveState=active\`, and the same \`NRestarts\` five minutes later.

**Next:** where the number grows, [escalate](#escalate).`,
  Undo: `### Stop the service again

**Customer-visible:** what the service offers is gone until it is started.

\`\`\`sh
sudo systemctl stop {{unit}}
\`\`\`

**Expect:** no message.

**Next:** [escalate](#escalate); say that the service is stopped.`,
} as const;
