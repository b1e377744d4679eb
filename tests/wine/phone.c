/* A program that is there: says its process id, and ends with its input. */
#include <stdio.h>
#include <windows.h>

int main(void) {
  printf("%lu\n", GetCurrentProcessId());
  fflush(stdout);
  while (getchar() != EOF) {
  }
  return 0;
}
