/** Forms of one word that its stem does not join: irregular verbs, British and American spelling, words written together or apart. */
export const forms = `
ran = run
broke = broken = break
lost = loss = lose
sent = send
froze = frozen = freeze
hung = hang
wrote = written = write
fell = fallen = fall
grew = grown = grow
stole = stolen = theft
woke = woken = wake
built = build
rebuilt = rebuild
paid = pay
forgot = forgotten = forget
rose = risen = rise
shrank = shrunk = shrink
overwrote = overwritten = overwrite
overrode = overridden = override
reran = rerun = run again
resent = resend = send again
died = die = dead
left the company = leaver = former employee = ex-employee = resigned
laid off = fired employee = dismissed employee = terminated employee
organisation = organization
behaviour = behavior
colour = color
licence = license
authorise = authorize
unauthorised = unauthorized
cancelled = canceled = cancellation
centre = center
catalogue = catalog
analyse = analyze
optimise = optimize
prioritise = prioritize
initialise = initialize
virtualise = virtualize
summarise = summarize
utilisation = utilization = usage
fibre = fiber
set up = setup = set-up
back up = backup
roll out = rollout
fail over = failover
hand off = hand-off = hand over = handover
start up = startup = boot
time zone = timezone = tz
host name = hostname
web site = website
data base = database
data center = datacenter = data centre = datacentre = dc
allowlist = whitelist = allow list = white list
blocklist = blacklist = denylist = block list = deny list
check list = checklist
run book = runbook = playbook
runbook ~ procedure ~ instructions
health check = healthcheck = health probe
health check ~ liveness ~ readiness
load test = stress test = load testing
on-premises = on-prem = on premise = self-hosted
open source = opensource = oss
dashboard ~ grafana ~ graph
`;
