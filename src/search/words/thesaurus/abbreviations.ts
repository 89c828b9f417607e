/**
 * Short forms that operators use, one group a line, in the notation of the
 * thesaurus: `=` joins names for one thing.
 */
export const abbreviations = `
oom = out of memory = oomkilled = oom killed = oom killer
ntp = clock = time synchronisation = time synchronization = chrony = clock skew
pdb = pod disruption budget
hpa = horizontal pod autoscaler = autoscaler
vpa = vertical pod autoscaler
pvc = pvcs = persistent volume claim = persistent volume = pv
crd = crds = custom resource definition
csr = certificate signing request
sla = service level agreement
slo = service level objective
sli = service level indicator
mtu = jumbo frames = maximum transmission unit
dns = name resolution = nameserver = coredns = domain name
tls = ssl = https
ca = certificate authority
k8s = kubernetes = kube
a11y = accessibility
i18n = internationalisation = internationalization
l10n = localisation = localization
o11y = observability
db = dbs = database
mysql = mariadb
repo = repository
env = environment
authz = authorization = authorisation = permissions
rbac = role based access control
iam = identity and access management
vm = vms = virtual machine = vmi = guest
lb = lbs = load balancer = alb = elb
cdn = content delivery network
ip = ip address
nic = network interface = network adapter
raid = md = disk array
fs = filesystem = file system
inode = inodes
fd = file descriptor = open files = file handles
cpu = processor
quota = limit
drain = cordon
ddos = denial of service
mttd = time to detect = mean time to detect
mttr = time to resolve = mean time to recovery = time to recover = time to restore
mttm = time to mitigate
mtbf = mean time between failures
rto = recovery time objective
rpo = recovery point objective
rca = root cause analysis = post-mortem
2fa = mfa = two-factor = second factor = multi-factor
sso = single sign-on
vpn = remote access
prod = production
dev = developer = development
infra = infrastructure
iac = infrastructure as code
ci = continuous integration = pipeline
cd = continuous delivery = deployment
app = application
perms = permissions
creds = credentials
msg = message
mem = memory
blank = empty
owner = responsible
rmq = rabbitmq
es = elasticsearch
mongo = mongodb
zk = zookeeper
sql server = mssql
mq = message queue = message broker
gh = github
tf = terraform
ns = namespace
svc = service
sa = service account
sts = statefulset = stateful set
ds = daemonset = daemon set
rs = replicaset = replica set
cm = configmap = config map
cfg = config = conf
gw = gateway
fw = firewall
az = availability zone
ec2 ~ instance ~ virtual machine
asg = auto scaling group = autoscaling group
s3 = object storage = bucket = blob storage
ami ~ machine image ~ vm image
ebs ~ volume ~ block storage
rds ~ managed database ~ database
eks ~ kubernetes
gke ~ kubernetes
aks ~ kubernetes
gcp = google cloud
aws = amazon web services
vpc = virtual private cloud = virtual network
kms ~ encryption key ~ encrypt
acl = access control list
waf = web application firewall
vip = virtual ip = floating ip
isp = internet provider = internet service provider = carrier
ap = access point
rdp = remote desktop
os = operating system
gc = garbage collection = garbage collector
io = i/o
p95 ~ p99 ~ percentile ~ tail latency
qps = rps = requests per second = queries per second
ttl = time to live
wal = write-ahead log = write ahead log
wal ~ replication slot ~ archive
pitr = point in time recovery = point-in-time recovery
dr = disaster recovery
ha = high availability
disaster recovery ~ business continuity ~ restore
sev1 = p1 = sev 1 = priority 1 = critical incident
sev1 ~ major incident ~ severity
pii = personal data = personal information = personally identifiable information
gdpr ~ privacy ~ data protection
dpo = data protection officer = privacy officer
pr = prs = pull request = merge request = mr
pull request ~ code review
sre = site reliability = site reliability engineer
hr = human resources = people ops
kb = knowledge base
sop = standard operating procedure
poc = point of contact
poc = proof of concept
wfh = work from home = working from home = remote work
pto = paid time off = vacation
`;
