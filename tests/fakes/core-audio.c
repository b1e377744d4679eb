/*
 * The part of CoreAudio and CoreFoundation that Lull calls, as Apple's headers declare it, for a machine that has none:
 *   OSStatus AudioObjectGetPropertyDataSize(AudioObjectID, const AudioObjectPropertyAddress *, UInt32, const void *, UInt32 *)
 *   OSStatus AudioObjectGetPropertyData(AudioObjectID, const AudioObjectPropertyAddress *, UInt32, const void *, UInt32 *, void *)
 *   Boolean CFStringGetCString(CFStringRef, char *, CFIndex, CFStringEncoding)
 * Three processes: a phone that records and plays, a player without a bundle, and one that is silent.
 */
#include <stdint.h>
#include <string.h>

typedef struct {
  uint32_t selector, scope, element;
} Address;
typedef struct {
  uint32_t object;
  int32_t pid;
  const char *bundle;
  uint32_t input, output;
} Process;

static Process processes[] = {
    {70, 501, "com.example.Phone", 1, 1},
    {71, 502, "", 0, 1},
    {72, 503, "com.apple.finder", 0, 0},
};
static int count = 3;
static int supported = 1;
static int strings;

enum { unknownProperty = 0x77686f3f, badSize = 0x2173697a, badObject = 0x216f626a };
#define CODE(a, b, c, d) ((uint32_t)(a) << 24 | (b) << 16 | (c) << 8 | (d))

void lull_set(int how_many, int is_supported) {
  count = how_many;
  supported = is_supported;
}
int lull_strings(void) { return strings; }

static int wrong(const Address *address, uint32_t qualifierSize, const void *qualifier) {
  return address->scope != CODE('g', 'l', 'o', 'b') || address->element != 0 || qualifierSize || qualifier;
}

int32_t AudioObjectGetPropertyDataSize(uint32_t object, const Address *address, uint32_t qualifierSize,
                                       const void *qualifier, uint32_t *size) {
  if (wrong(address, qualifierSize, qualifier) || object != 1) return badObject;
  if (!supported || address->selector != CODE('p', 'r', 's', '#')) return unknownProperty;
  *size = (uint32_t)count * sizeof(uint32_t);
  return 0;
}

static int32_t give(uint32_t *size, void *data, const void *value, uint32_t length) {
  if (*size < length) return badSize;
  memcpy(data, value, length);
  *size = length;
  return 0;
}

int32_t AudioObjectGetPropertyData(uint32_t object, const Address *address, uint32_t qualifierSize,
                                   const void *qualifier, uint32_t *size, void *data) {
  if (wrong(address, qualifierSize, qualifier)) return badObject;
  if (object == 1 && address->selector == CODE('p', 'r', 's', '#')) {
    uint32_t list[3];
    for (int i = 0; i < count; i++) list[i] = processes[i].object;
    return give(size, data, list, (uint32_t)count * sizeof(uint32_t));
  }
  for (int i = 0; i < count; i++) {
    const Process *each = &processes[i];
    if (each->object != object) continue;
    switch (address->selector) {
    case CODE('p', 'p', 'i', 'd'):
      return give(size, data, &each->pid, sizeof each->pid);
    case CODE('p', 'i', 'r', 'i'):
      return give(size, data, &each->input, sizeof each->input);
    case CODE('p', 'i', 'r', 'o'):
      return give(size, data, &each->output, sizeof each->output);
    case CODE('p', 'b', 'i', 'd'):
      strings++;
      return give(size, data, &each->bundle, sizeof each->bundle);
    default:
      return unknownProperty;
    }
  }
  return badObject;
}

unsigned char CFStringGetCString(const char *text, char *buffer, intptr_t size, uint32_t encoding) {
  if (encoding != 0x08000100 || (intptr_t)strlen(text) >= size) return 0;
  strcpy(buffer, text);
  return 1;
}
void CFRelease(const void *text) {
  if (text) strings--;
}
