/**
 * What operators call the same thing, one group a line; true in any
 * operations handbook, so a glossary need not repeat it. `=` joins names for
 * one thing; `~` joins words where one is often said for the other.
 */
export const operations = `
memory = ram
persistent volume ~ volume
certificate = cert = x509
kubernetes ~ cluster
config = configuration = settings
configuration ~ misconfiguration
postgres = postgresql = pg
auth = authentication = login = log in = sign in
authentication ~ credentials
credentials = secrets
password ~ credentials
permission = access
forbidden = 403 = permission denied = access denied
unauthorized = 401 = unauthenticated
not found = 404
too many requests = 429 = rate limited = rate limit
bad gateway = 502
service unavailable = 503
gateway timeout = 504
internal server error = 500
5xx ~ errors
timeout = timed out = time out = deadline exceeded
retry ~ retries
vm ~ instance
load balancer ~ ingress
reverse proxy ~ ingress
interface ~ nic
disk = hard drive = hdd = ssd = drive
disk ~ filesystem ~ storage ~ volume
space ~ capacity
full = out of space = no space left = exhausted = filling up = filling
full ~ filled ~ capacity ~ space
extend ~ expand = resize = grow = enlarge = increase
shrink = reduce = decrease
cpu ~ load ~ compute
throttling = throttled = rate limiting
latency = slow = slowness = response time = delay
slow ~ degraded ~ performance ~ latency
lag = behind = delayed
stuck ~ hung = hanging = frozen = blocked = unresponsive
stuck ~ pending ~ waiting ~ unable
deadlock ~ blocked
maximum = max = maxed = limit reached
maximum ~ limit ~ quota
minimum = min
crash = crashed = crashing = crashes
crash ~ panic ~ segfault ~ restart
crash looping = crashloopbackoff = crash loop = keeps restarting = restarting
restart = reboot = bounce
restart ~ recreate
start ~ launch ~ boot
stop = shutdown = shut down = terminate = kill
down = outage = offline = unavailable = unreachable = not running
down ~ absent ~ missing ~ failed ~ disappeared
outage = downtime = disruption
outage ~ incident
dead ~ down
missing = absent = lost = disappeared
failed = failure = failing = fails = broken
failed ~ error
error = errors = exception = fault
unhealthy = not healthy = degraded
not ready = notready = unready
unready ~ unhealthy
flapping = intermittent = again and again = on and off = repeatedly
bug = defect
delete = remove = removal = deletion
deleted ~ removed ~ wiped ~ lost
create = add = provision
update = upgrade = version bump
upgrade ~ migration ~ rollout
deploy = deployment = release = rollout = ship
deploy ~ update
rollback = roll back = revert = undo
reverted ~ rolled back
rolling back = rollback
migrate = migration = move
backup = snapshot = dump
restore = recovery = recover
failover = switchover = takeover
replica = replication = secondary = standby
primary = master = leader
leader ~ election
quorum ~ majority ~ members
sync = synchronise = synchronize = synchronising = synchronization
skew ~ drift ~ offset
drift ~ divergence
expire = expiry = expiration = expired
expire ~ renew ~ renewal ~ rotate ~ outdated
alert = alarm
alert ~ page ~ notification
silence = mute = inhibit
notification ~ notify
false alarm = false positive = noise
monitoring = observability
monitoring ~ metrics ~ prometheus
metric = measurement = timeseries = time series
scrape ~ target
drop = dropped = dropping = discard = rejected = lost
log = logs = logging
log ~ audit
logs ~ shipped ~ collector
queue = backlog
queue ~ pending
job = cronjob = cron = scheduled task
job ~ batch
batch job = cronjob
node = host = server = machine
node ~ worker
pod = container
container ~ workload
container ~ image
image = docker image = container image
imagepullbackoff = image pull = pull image
pull ~ download
network = networking
network ~ connectivity ~ connection
connection ~ connect
connection refused ~ not listening
packet loss = packet drops = dropped packets
firewall = security group = network policy
traffic = load = requests = throughput
traffic spike = surge = burst = flood
spike ~ sudden increase
busy = overloaded = saturated = overcommitted
overload ~ saturation ~ overcommit ~ exhaustion ~ starvation
exhaustion = starvation = ran out = running out
exhausted ~ exceeded
swap = swapping
memory pressure ~ swap ~ memory
high ~ excessive ~ elevated ~ large
low ~ insufficient ~ short ~ lack
read only = readonly = read-only = write protected
corrupt = corruption = corrupted
corrupt ~ inconsistent ~ mismatch
duplicate = duplicated
duplicate ~ same
mismatch = different = differs = inconsistent
config error = misconfiguration = misconfigured = wrong configuration
wrong ~ incorrect ~ invalid ~ bad
post-mortem = postmortem = incident report = incident review = retrospective
root cause = contributing factor = contributing cause
customer ~ user ~ client
call ~ conference ~ page
escalate = escalation
on call = oncall = on-call
handover = handoff = hand over
incident commander = ic
scribe = note taker
severity = sev = priority
privileged ~ root ~ admin
admin = administrator
employee = staff
employee ~ colleague ~ teammate
holiday = vacation = leave = time off
expense = reimbursement
hire = hiring = recruit = recruiting
compaction ~ defragment
defragment = defrag = defragmentation
scale = scaling = autoscale
scale up = add capacity = scale out
evict = eviction = evicted
schedule = scheduling = scheduled
namespace ~ tenant
endpoint = url = address
webhook = admission
api server = apiserver = kube-apiserver
control plane = master nodes
operator = controller
uninstall ~ remove
workaround = mitigation
hack = breach = compromised = intrusion
breach ~ attack ~ vulnerability
vulnerability = cve = exploit
time to detect ~ detection
nonprod = staging = test environment
ops = operations
spreadsheet ~ document ~ file
get back ~ restore
want back ~ restore
bring back = restore
accidentally = by accident = by mistake = mistakenly
accidentally ~ wrong
wifi ~ network ~ wireless
office ~ network
yesterday ~ old ~ stale
finish = complete = completed
finish ~ done ~ stuck
fix = repair = resolve = remedy = solve
check = verify = inspect = confirm
send = deliver
send ~ forward ~ push ~ ship
receive ~ ingest ~ accept
refuse = reject = deny
allow = permit = grant
block = deny
old = outdated = stale = obsolete
leftover = orphaned = stale = dangling = unused
big = large
small ~ little ~ less than
change = modify = edit
copy = clone = replicate
cancel = abort
attach = mount
detach = unmount
disconnected = detached
split = partition = split brain
spread = distributed = distribution
grow ~ expand ~ scale
damaged = faulty = defective = broken
unusual = abnormal = anomaly
sudden ~ spike
repeated = multiple
token = api key = secret
login ~ sign in ~ access
certificate ~ token
support ~ help
manager ~ lead ~ supervisor
rule = policy
firmware = bios
power cut = power failure = blackout = power loss
cooling = overheating = temperature = hot
cable = link = fibre
latency ~ timeout
cache = cached
session ~ cookie
browser ~ web
website = site = web page
checkout ~ payment ~ order
payment = billing
mail = email = e-mail
mailbox = inbox
print ~ printer
file share = shared folder = network drive
rights = permissions = privileges
onboarding = new hire = new starter = joiner
offboarding = leaver = departure = termination of employment
security ~ breach ~ attack ~ stolen ~ compromised
talk ~ communicate ~ inform ~ tell
communicate = communication
notify = inform
behave ~ etiquette ~ manners
anti-pattern = antipattern = bad practice = not to do
big ~ large ~ major ~ complex
book ~ reading ~ further reading
lead ~ leadership ~ commander
responsible = responsibility = responsibilities
owner ~ accountable
checklist ~ steps
template ~ example
guideline = guidelines = rules
unreachable = cannot reach = cannot connect = unable to connect = not reachable
unreachable ~ down
lose ~ lost
waiting ~ pending
pending = unschedulable = not scheduled
node pool = node group = worker nodes
rollover ~ replacement ~ rotation
`;
