/*
 * Core Audio's sessions for Wine, which has none: a COM server for MMDeviceEnumerator by the declarations of
 * mmdeviceapi.h and audiopolicy.h, so a wrong position or argument on the other side crashes or answers wrong.
 * The file named by LULL_SESSIONS says what is so, read at each look at the devices, a line each:
 *   capture|render PID active|inactive     a session on the one device of that kind
 *   system                                 the sessions of the system sounds, active, of process 0
 *   gone                                   a second device that goes away while it is asked
 *   fail HRESULT                           the sessions cannot be told (hexadecimal)
 *   hang                                   no answer
 * Objects that were not given back are counted in the file with the ending .left.
 */
#define COBJMACROS
#define INITGUID
#include <audiopolicy.h>
#include <mmdeviceapi.h>
#include <stdio.h>
#include <string.h>
#include <windows.h>

#define MOST 32
static struct {
  EDataFlow flow;
  DWORD pid;
  AudioSessionState state;
} told[MOST];
static int toldCount;
static int withGone;
static HRESULT failure;
static LONG alive;

/* Every object here is the same few numbers behind a table. */
typedef struct {
  void *table;
  LONG refs;
  EDataFlow flow;
  int index;
} Thing;

static void *thing(void *table, EDataFlow flow, int index) {
  Thing *new = calloc(1, sizeof *new);
  new->table = table;
  new->refs = 1;
  new->flow = flow;
  new->index = index;
  InterlockedIncrement(&alive);
  return new;
}
static ULONG STDMETHODCALLTYPE addRef(void *self) { return InterlockedIncrement(&((Thing *)self)->refs); }
static ULONG STDMETHODCALLTYPE release(void *self) {
  LONG left = InterlockedDecrement(&((Thing *)self)->refs);
  if (left == 0) {
    free(self);
    InterlockedDecrement(&alive);
  }
  return left;
}
static HRESULT STDMETHODCALLTYPE noOther(void *self, REFIID id, void **out) {
  (void)self, (void)id;
  *out = NULL;
  return E_NOINTERFACE;
}
static HRESULT STDMETHODCALLTYPE notThis(void) { return E_UNEXPECTED; }

static void look(void) {
  const char *name = getenv("LULL_SESSIONS");
  FILE *file = name ? fopen(name, "r") : NULL;
  char line[200], kind[40], third[40];
  unsigned long number;
  toldCount = withGone = 0;
  failure = S_OK;
  while (file && fgets(line, sizeof line, file)) {
    if (sscanf(line, "fail %lx", &number) == 1) failure = (HRESULT)number;
    else if (!strncmp(line, "hang", 4)) Sleep(INFINITE);
    else if (!strncmp(line, "gone", 4)) withGone = 1;
    else if (!strncmp(line, "system", 6) && toldCount < MOST) {
      told[toldCount].flow = eRender;
      told[toldCount].pid = 0;
      told[toldCount++].state = AudioSessionStateActive;
    } else if (sscanf(line, "%39s %lu %39s", kind, &number, third) == 3 && toldCount < MOST) {
      told[toldCount].flow = strcmp(kind, "capture") ? eRender : eCapture;
      told[toldCount].pid = number;
      told[toldCount++].state = strcmp(third, "active") ? AudioSessionStateInactive : AudioSessionStateActive;
    }
  }
  if (file) fclose(file);
}
/* The enumerator and the class that made it are the only ones a look may find alive. */
static void countLeft(void) {
  const char *name = getenv("LULL_SESSIONS");
  char left[MAX_PATH];
  FILE *file;
  if (!name || alive <= 1) return;
  snprintf(left, sizeof left, "%s.left", name);
  file = fopen(left, "w");
  if (file) fprintf(file, "%ld\n", alive - 1), fclose(file);
}
static int ofFlow(EDataFlow flow, int nth) {
  for (int i = 0; i < toldCount; i++)
    if (told[i].flow == flow && nth-- == 0) return i;
  return -1;
}

static HRESULT STDMETHODCALLTYPE getState(IAudioSessionControl2 *self, AudioSessionState *state) {
  *state = told[((Thing *)self)->index].state;
  return S_OK;
}
static HRESULT STDMETHODCALLTYPE getProcessId(IAudioSessionControl2 *self, DWORD *pid) {
  *pid = told[((Thing *)self)->index].pid;
  return S_OK;
}
static HRESULT STDMETHODCALLTYPE toControl2(IAudioSessionControl2 *self, REFIID id, void **out) {
  if (!IsEqualIID(id, &IID_IAudioSessionControl2)) return noOther(self, id, out);
  addRef(self);
  *out = self;
  return S_OK;
}
static IAudioSessionControl2Vtbl controlTable = {
    .QueryInterface = toControl2,
    .AddRef = (void *)addRef,
    .Release = (void *)release,
    .GetState = getState,
    .GetDisplayName = (void *)notThis,
    .GetProcessId = getProcessId,
    .GetSessionIdentifier = (void *)notThis,
    .IsSystemSoundsSession = (void *)notThis,
};

static HRESULT STDMETHODCALLTYPE sessionCount(IAudioSessionEnumerator *self, int *count) {
  for (*count = 0; ofFlow(((Thing *)self)->flow, *count) >= 0; ++*count) {
  }
  return S_OK;
}
static HRESULT STDMETHODCALLTYPE sessionAt(IAudioSessionEnumerator *self, int nth, IAudioSessionControl **out) {
  *out = thing(&controlTable, eCapture, ofFlow(((Thing *)self)->flow, nth));
  return S_OK;
}
static IAudioSessionEnumeratorVtbl sessionsTable = {
    .QueryInterface = (void *)noOther,
    .AddRef = (void *)addRef,
    .Release = (void *)release,
    .GetCount = sessionCount,
    .GetSession = sessionAt,
};

static HRESULT STDMETHODCALLTYPE sessionsOf(IAudioSessionManager2 *self, IAudioSessionEnumerator **out) {
  if (((Thing *)self)->index == 1) return 0x88890004; /* AUDCLNT_E_DEVICE_INVALIDATED */
  if (FAILED(failure)) return failure;
  *out = thing(&sessionsTable, ((Thing *)self)->flow, 0);
  return S_OK;
}
static IAudioSessionManager2Vtbl managerTable = {
    .QueryInterface = (void *)noOther,
    .AddRef = (void *)addRef,
    .Release = (void *)release,
    .GetAudioSessionControl = (void *)notThis,
    .GetSimpleAudioVolume = (void *)notThis,
    .GetSessionEnumerator = sessionsOf,
};

static HRESULT STDMETHODCALLTYPE activate(IMMDevice *self, REFIID id, DWORD where, PROPVARIANT *with, void **out) {
  if (!IsEqualIID(id, &IID_IAudioSessionManager2) || where != CLSCTX_ALL || with) return E_INVALIDARG;
  *out = thing(&managerTable, ((Thing *)self)->flow, ((Thing *)self)->index);
  return S_OK;
}
static IMMDeviceVtbl deviceTable = {
    .QueryInterface = (void *)noOther,
    .AddRef = (void *)addRef,
    .Release = (void *)release,
    .Activate = activate,
};

static HRESULT STDMETHODCALLTYPE deviceCount(IMMDeviceCollection *self, UINT *count) {
  (void)self;
  *count = withGone ? 2 : 1;
  return S_OK;
}
static HRESULT STDMETHODCALLTYPE deviceAt(IMMDeviceCollection *self, UINT index, IMMDevice **out) {
  *out = thing(&deviceTable, ((Thing *)self)->flow, (int)index);
  return S_OK;
}
static IMMDeviceCollectionVtbl devicesTable = {
    .QueryInterface = (void *)noOther,
    .AddRef = (void *)addRef,
    .Release = (void *)release,
    .GetCount = deviceCount,
    .Item = deviceAt,
};

static HRESULT STDMETHODCALLTYPE endpoints(IMMDeviceEnumerator *self, EDataFlow flow, DWORD states,
                                           IMMDeviceCollection **out) {
  (void)self;
  if (states != DEVICE_STATE_ACTIVE) return E_INVALIDARG;
  countLeft();
  look();
  *out = thing(&devicesTable, flow, 0);
  return S_OK;
}
static IMMDeviceEnumeratorVtbl enumeratorTable = {
    .QueryInterface = (void *)noOther,
    .AddRef = (void *)addRef,
    .Release = (void *)release,
    .EnumAudioEndpoints = endpoints,
};

static HRESULT STDMETHODCALLTYPE create(IClassFactory *self, IUnknown *outer, REFIID id, void **out) {
  (void)self;
  if (outer || !IsEqualIID(id, &IID_IMMDeviceEnumerator)) return E_INVALIDARG;
  *out = thing(&enumeratorTable, eAll, 0);
  return S_OK;
}
static ULONG STDMETHODCALLTYPE stays(IClassFactory *self) {
  (void)self;
  return 1;
}
static HRESULT STDMETHODCALLTYPE toFactory(IClassFactory *self, REFIID id, void **out) {
  (void)id;
  *out = self;
  return S_OK;
}
static HRESULT STDMETHODCALLTYPE lock(IClassFactory *self, BOOL on) {
  (void)self, (void)on;
  return S_OK;
}
static IClassFactoryVtbl factoryTable = {toFactory, stays, stays, create, lock};
static IClassFactory factory = {&factoryTable};

__declspec(dllexport) HRESULT WINAPI DllGetClassObject(REFCLSID class, REFIID id, void **out) {
  (void)class;
  return toFactory(&factory, id, out);
}
__declspec(dllexport) HRESULT WINAPI DllCanUnloadNow(void) { return S_FALSE; }
